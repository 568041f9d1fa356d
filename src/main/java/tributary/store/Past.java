package tributary.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.story.Copies;
import tributary.story.Sketch;
import tributary.story.Telling;
import tributary.story.Verdict;

/// What was judged before, oldest first, read from the rows while it is gone through: hundreds of thousands of sketches
/// need not be in memory at once.
final class Past extends AbstractList<Copies.Remembered> {
    /// How many rows are read at a time.
    private static final int CHUNK = 1_000;

    private final Session session;
    private final List<Long> keys;
    private List<Copies.Remembered> chunk = List.of();
    private int from;

    private Past(Session session, List<Long> keys) {
        this.session = session;
        this.keys = keys;
    }

    /// The newest `most` articles, without those from the time before `window` milliseconds before the newest.
    static Past newest(Session session, int most, long window) {
        long first = session.number("""
                select coalesce(min(key), 0) from (select key from article where first_seen >=
                    (select max(first_seen) - ? from article where key > (select max(key) - 1000 from article))
                order by key desc limit ?)""", window, most);
        return new Past(
                session, session.numbers("select article from telling where article >= ? order by article", first));
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public Copies.Remembered get(int index) {
        if (index < from || index >= from + chunk.size()) {
            chunk = read(keys.get(index));
            from = index;
        }
        return chunk.get(index - from);
    }

    private List<Copies.Remembered> read(long first) {
        return session.list("""
                select i.id, f.id as lead, s.id as source, t.link, t.sketch, a.story, a.reason
                from telling t
                join article a on a.key = t.article
                join identity i on i.key = t.article
                join source s on s.key = a.source
                left join identity f on f.key = i.lead and i.lead <> i.key
                where t.article >= ? order by t.article limit ?""", Past::remembered, first, CHUNK);
    }

    private static Copies.Remembered remembered(ResultSet row) throws SQLException {
        var id = new ArticleId(row.getString("id"));
        String link = row.getString("link");
        String story = row.getString("story");
        var telling = new Telling(
                id,
                new SourceId(row.getString("source")),
                link == null ? null : URI.create(link),
                Sketch.of(row.getBytes("sketch")));
        var told = new Story(story == null ? id : new ArticleId(story));
        return new Copies.Remembered(telling, new Verdict(lead(row), told, row.getString("reason")));
    }

    private static @Nullable ArticleId lead(ResultSet row) throws SQLException {
        String lead = row.getString("lead");
        return lead == null ? null : new ArticleId(lead);
    }
}
