package tributary.tables;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.rows.Arrival;
import tributary.rows.Articles;
import tributary.rows.Search;
import tributary.sqlite.Session;

/// What was published of an article before its newest content.
final class Revisions {
    /// How many former revisions of an article are kept.
    private static final int MAX_REVISIONS = 10;

    private Revisions() {}

    /// What is kept of an article whatever its content becomes.
    record Row(
            long key,
            long published,
            long updated,
            int revision,
            @Nullable String link) {}

    static Optional<Row> current(Session session, long key) {
        return session.first(
                "select a.key, a.published, a.updated, a.revision, b.link"
                        + " from article a join body b on b.article = a.key where a.key = ?",
                row -> new Row(
                        row.getLong("key"),
                        row.getLong("published"),
                        row.getLong("updated"),
                        row.getInt("revision"),
                        row.getString("link")),
                key);
    }

    /// Publishes other content. `updated` moves even where the publisher's own date did not.
    static void change(Session session, Row old, Arrival arrival, Instant at) {
        Article article = arrival.item().article();
        keep(session, old);
        long updated = article.updated().toEpochMilli() > old.updated()
                ? article.updated().toEpochMilli()
                : Math.max(old.updated(), at.toEpochMilli());
        session.run(
                "update article set updated = ?, revision = revision + 1, words = ?, picture = ? where key = ?",
                updated,
                arrival.telling().sketch().words(),
                article.image() == null ? 0 : 1,
                old.key());
        Articles.putBody(session, old.key(), article);
        Search.put(session, old.key(), arrival.terms());
    }

    private static void keep(Session session, Row old) {
        session.run("""
                insert into revision (article, revision, updated, title, summary, content)
                select article, ?, ?, title, summary, content from body where article = ?""", old.revision(), old.updated(), old.key());
        session.run(
                "delete from revision where article = ? and revision <= ?", old.key(), old.revision() - MAX_REVISIONS);
    }
}
