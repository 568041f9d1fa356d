package tributary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.store.Memory.Outcome;

/// The rows of sources: who is due, who is claimed, what is remembered.
final class Sources {
    private static final String CLAIM = "update source set token = token + 1, lease_until = :until where ";
    private static final String FREE = "enabled = 1 and (lease_until is null or lease_until < :now)";

    private Sources() {}

    /// A row of a source that a commit goes on with.
    record Row(long key, @Nullable String listedHash) {}

    static List<Claim> claimDue(Handle handle, Instant now, int atMost, Duration lease) {
        var claims = handle.createQuery(CLAIM + "key in (select key from source where next_due <= :now and " + FREE
                        + " order by next_due limit :most) returning *")
                .bind("now", now.toEpochMilli())
                .bind("until", now.plus(lease).toEpochMilli())
                .bind("most", atMost)
                .map(Sources::claim)
                .list();
        return claims.stream()
                .sorted(Comparator.comparing(Sources::due).thenComparing(Claim::source))
                .toList();
    }

    static List<Claim> claim(Handle handle, Collection<SourceId> sources, Instant now, Duration lease) {
        var claims = new ArrayList<Claim>(sources.size());
        for (SourceId source : sources) {
            handle.createQuery(CLAIM + "id = :id and " + FREE + " returning *")
                    .bind("id", source.value())
                    .bind("now", now.toEpochMilli())
                    .bind("until", now.plus(lease).toEpochMilli())
                    .map(Sources::claim)
                    .findOne()
                    .ifPresent(claims::add);
        }
        return List.copyOf(claims);
    }

    static void release(Handle handle, Collection<Claim> claims) {
        for (Claim claim : claims) {
            handle.createUpdate("update source set token = token + 1, lease_until = null"
                            + " where id = :id and token = :token")
                    .bind("id", claim.source().value())
                    .bind("token", claim.token())
                    .execute();
        }
    }

    static void reschedule(Handle handle, Map<SourceId, Instant> due) {
        var batch = handle.prepareBatch("update source set next_due = :due where id = :id");
        due.forEach((source, at) ->
                batch.bind("due", at.toEpochMilli()).bind("id", source.value()).add());
        batch.execute();
    }

    /// Forgets every lease: the process that had them is gone.
    static void forgetLeases(Handle handle) {
        handle.execute("update source set token = token + 1, lease_until = null where lease_until is not null");
    }

    /// Remembers what a visit found and ends its claim; empty when the claim is no longer the source's.
    static Optional<Row> remember(Handle handle, Claim claim, Memory memory) {
        return handle.createQuery("""
                        update source set etag = :etag, last_modified = :lastModified, body_hash = :bodyHash,
                            failures = :failures, last_fetch = :lastFetch, next_due = :nextDue,
                            not_before = :notBefore, last_outcome = :lastOutcome, last_error = :lastError,
                            rhythm = :rhythm, title = :title, site = :site, language = :language, note = :note,
                            token = token + 1, lease_until = null
                        where id = :id and token = :token
                        returning key, listed_hash""")
                .bind("etag", memory.etag())
                .bind("lastModified", memory.lastModified())
                .bind("bodyHash", memory.bodyHash())
                .bind("failures", memory.failures())
                .bind("lastFetch", millis(memory.lastFetch()))
                .bind("nextDue", millis(memory.nextDue()))
                .bind("notBefore", millis(memory.notBefore()))
                .bind("lastOutcome", name(memory.lastOutcome()))
                .bind("lastError", memory.lastError())
                .bind("rhythm", millis(memory.rhythm()))
                .bind("title", memory.title())
                .bind("site", memory.site())
                .bind("language", memory.language())
                .bind("note", memory.note())
                .bind("id", claim.source().value())
                .bind("token", claim.token())
                .map((row, _) -> new Row(row.getLong("key"), row.getString("listed_hash")))
                .findOne();
    }

    static List<Store.SourceState> states(Handle handle) {
        return handle.createQuery("select * from source where configured = 1 order by id")
                .map((row, _) -> new Store.SourceState(
                        new SourceId(row.getString("id")),
                        memory(row),
                        row.getInt("enabled") == 1,
                        row.getObject("lease_until") != null,
                        row.getLong("articles")))
                .list();
    }

    static long articles(Handle handle) {
        return handle.createQuery("select coalesce(sum(articles), 0) from source")
                .mapTo(Long.class)
                .one();
    }

    /// Counts articles that came (or, below zero, went).
    static void count(Handle handle, long source, int more) {
        if (more != 0) {
            handle.createUpdate("update source set articles = articles + :more where key = :key")
                    .bind("more", more)
                    .bind("key", source)
                    .execute();
        }
    }

    static void listed(Handle handle, long source, String hash) {
        handle.createUpdate("update source set listed_hash = :hash where key = :key")
                .bind("hash", hash)
                .bind("key", source)
                .execute();
    }

    private static Claim claim(ResultSet row, StatementContext context) throws SQLException {
        return new Claim(new SourceId(row.getString("id")), memory(row), row.getLong("token"));
    }

    private static Instant due(Claim claim) {
        Instant due = claim.memory().nextDue();
        return due == null ? Instant.EPOCH : due;
    }

    private static Memory memory(ResultSet row) throws SQLException {
        Long rhythm = number(row, "rhythm");
        String outcome = row.getString("last_outcome");
        return new Memory(
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"),
                row.getInt("failures"),
                instant(row, "last_fetch"),
                instant(row, "next_due"),
                instant(row, "not_before"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("last_error"),
                rhythm == null ? null : Duration.ofMillis(rhythm),
                row.getString("title"),
                row.getString("site"),
                row.getString("language"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
