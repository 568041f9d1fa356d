package tributary.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Story;
import tributary.rows.Articles;
import tributary.rows.Copyings;
import tributary.rows.Identities;
import tributary.rows.Places;
import tributary.sqlite.Session;
import tributary.story.Copies;
import tributary.story.Folding;
import tributary.story.Telling;
import tributary.story.Verdict;

/// Judges everything again, in the order in which it came, after rules changed: what no longer folds stands for itself,
/// what folds now is shown once. It goes in steps, so that visits do not wait; articles that come meanwhile are judged
/// as they come, and once more when their turn is here.
///
/// That it is to be done stands in the database. A process that ends in between begins anew: what was judged alike is
/// not written again.
public final class Rejudging {
    /// Articles that are judged in one transaction.
    public static final int STEP = 250;

    private final long began;
    private final Copies copies;
    private long done;

    Rejudging(long began, Copies copies) {
        this.began = began;
        this.copies = copies;
    }

    /// A step: how many articles were judged, about how many are left (0: none), and the places that changed.
    public record Step(int judged, long left, Set<CategoryPath> touched) {}

    /// Notes that everything is to be judged again.
    static void begin(Session session, Instant now) {
        Long before = since(session);
        session.run("delete from rejudging");
        long since = before == null ? now.toEpochMilli() : Math.max(now.toEpochMilli(), before + 1);
        session.run("insert into rejudging (since) values (?)", since);
    }

    /// Since when it is to be done; null when it need not be.
    public static @Nullable Long since(Session session) {
        return session.first("select since from rejudging", row -> row.getLong(1))
                .orElse(null);
    }

    long began() {
        return began;
    }

    /// What remembers all that was judged again.
    Copies copies() {
        return copies;
    }

    private record Row(Telling telling, Folding folding, long key, long lead, Story story, String reason) {}

    Step step(Session session, Instant at) {
        List<Row> rows = session.list(
                Past.SELECT + " where t.article > ? order by t.article limit ?", Rejudging::row, done, STEP);
        var touched = new HashSet<Long>();
        for (Row row : rows) {
            Verdict verdict = copies.judge(row.telling(), row.folding());
            long lead = lead(session, row, verdict.copyOf());
            if (lead != row.lead()) {
                move(session, row, lead, touched);
            } else if (lead != row.key()) {
                relist(session, lead, touched);
            }
            boolean isRetold = !verdict.story().equals(row.story());
            if (isRetold) {
                touched.addAll(Listings.placesOfCluster(session, lead, 0));
            }
            if (isRetold || lead != row.lead() || !verdict.reason().equals(row.reason())) {
                Articles.judge(session, row.key(), row.telling().id(), verdict);
            }
            done = row.key();
        }
        long left = rows.size() < STEP ? 0 : session.number("select max(article) from telling") - done;
        if (left == 0) {
            session.run("delete from rejudging");
        }
        return new Step(rows.size(), left, Places.touch(session, touched, at));
    }

    private static long lead(Session session, Row row, @Nullable ArticleId copyOf) {
        return copyOf == null
                ? row.key()
                : Identities.find(session, copyOf).map(Identities.Row::lead).orElse(row.key());
    }

    /// Members of the old cluster that came later are still to be judged; they stay folded until then, so that nothing
    /// shows for a moment and goes again.
    private static void move(Session session, Row row, long lead, Set<Long> touched) {
        touched.addAll(Listings.placesOfCluster(session, row.lead(), 0));
        Identities.follow(session, row.key(), lead);
        relist(session, lead, touched);
        if (row.lead() < row.key()) {
            relist(session, row.lead(), touched);
        }
        touched.addAll(Listings.placesOfCluster(session, lead, 0));
    }

    private static void relist(Session session, long lead, Set<Long> touched) {
        var relisting = new Relisting(session);
        relisting.cluster(lead, List.of());
        touched.addAll(relisting.changed());
    }

    private static Row row(ResultSet row) throws SQLException {
        Telling telling = Articles.telling(row);
        String story = row.getString("story");
        return new Row(
                telling,
                Copyings.folding(row),
                row.getLong("article"),
                row.getLong("lead"),
                new Story(story == null ? telling.id() : new ArticleId(story)),
                row.getString("reason"));
    }
}
