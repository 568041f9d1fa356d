package tributary.tables;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tributary.sqlite.Session;
import tributary.store.Dated;

/// The rows of documents that we serve: which version each is, and since when.
final class Documents {
    /// Feeds and pages are as many as places; what is asked with a query may be anything, so only so many are kept.
    static final int MOST_QUERIES = 100_000;

    /// Stands for all that were forgotten, with the greatest of their times.
    private static final String FORGOTTEN = "?";

    private Documents() {}

    static Optional<Dated> dated(Session session, String name) {
        return session.first(
                "select hash, since from document where name = ?",
                row -> new Dated(row.getString("hash"), Instant.ofEpochMilli(row.getLong("since"))),
                name);
    }

    /// Whoever is noted anew is the youngest again.
    static void date(Session session, Map<String, Dated> documents) {
        documents.forEach((name, dated) -> session.run(
                "insert or replace into document (name, hash, since, queried) values (?, ?, ?, ?)",
                name,
                dated.hash(),
                dated.since().toEpochMilli(),
                Dated.isQueried(name) ? 1 : 0));
        long last = session.number("select coalesce(max(key), 0) from document") - MOST_QUERIES;
        session.run("""
                insert into document (name, hash, since, queried)
                select ?, '', max(since), 0 from document where queried = 1 and key <= ? having count(*) > 0
                on conflict (name) do update set since = max(since, excluded.since)""", FORGOTTEN, last);
        session.run("delete from document where queried = 1 and key <= ?", last);
    }

    static Instant forgotten(Session session) {
        return dated(session, FORGOTTEN).map(Dated::since).orElse(Instant.EPOCH);
    }
}
