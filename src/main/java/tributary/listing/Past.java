package tributary.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import tributary.article.ArticleId;
import tributary.article.Story;
import tributary.rows.Articles;
import tributary.sqlite.Session;
import tributary.story.Copies;
import tributary.story.Telling;
import tributary.story.Verdict;

/// What was judged before, oldest first, read from the rows while it is gone through: hundreds of thousands of sketches
/// need not be in memory at once.
final class Past implements Iterable<Copies.Remembered> {
    /// What [Articles#telling] reads, with what was judged and what is judged by.
    static final String SELECT = """
            select t.article, i.id, i.lead, s.id as source_id, t.link, t.sketch, a.story, a.reason,
                s.fold_by, s.fold_hours, (select f.id from identity f where f.key = i.lead and i.lead <> i.key) as first
            from telling t
            join article a on a.key = t.article
            join identity i on i.key = t.article
            join source s on s.key = a.source
            """;

    /// How many rows are read at a time.
    private static final int CHUNK = 1_000;

    private final Session session;
    private final long first;

    private Past(Session session, long first) {
        this.session = session;
        this.first = first;
    }

    /// The newest `most` articles.
    static Past newest(Session session, int most) {
        long first = session.number(
                "select coalesce((select key from article order by key desc limit 1 offset ?), 0)", most - 1);
        return new Past(session, first);
    }

    private record Row(long key, Copies.Remembered remembered) {}

    @Override
    public Iterator<Copies.Remembered> iterator() {
        return new Iterator<>() {
            private Iterator<Row> chunk = read(first);
            private long next = first;

            @Override
            public boolean hasNext() {
                if (!chunk.hasNext()) {
                    chunk = read(next);
                }
                return chunk.hasNext();
            }

            @Override
            public Copies.Remembered next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = chunk.next();
                next = row.key() + 1;
                return row.remembered();
            }
        };
    }

    private Iterator<Row> read(long from) {
        return session.list(SELECT + " where t.article >= ? order by t.article limit ?", Past::row, from, CHUNK)
                .iterator();
    }

    private static Row row(ResultSet row) throws SQLException {
        Telling telling = Articles.telling(row);
        String story = row.getString("story");
        String first = row.getString("first");
        var verdict = new Verdict(
                first == null ? null : new ArticleId(first),
                new Story(story == null ? telling.id() : new ArticleId(story)),
                row.getString("reason"));
        boolean alone = row.getInt("fold_by") == 0;
        return new Row(row.getLong("article"), new Copies.Remembered(telling, verdict, alone));
    }
}
