package tributary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;

/// The rows of sources: who is due, who is claimed, what is remembered.
final class Sources {
    private static final String CLAIM = "update source set token = token + 1, lease_until = ? where ";
    private static final String FREE = "enabled = 1 and (lease_until is null or lease_until < ?)";

    private static final String REMEMBER = "update source set " + Memories.COLUMNS
            + ", token = token + 1, lease_until = null where id = ? and token = ? returning key, listed_hash";

    private Sources() {}

    /// A row of a source that a commit goes on with.
    record Row(long key, @Nullable String listedHash) {}

    static List<Claim> claimDue(Session session, Instant now, int atMost, Duration lease) {
        var claims = session.list(
                CLAIM + "key in (select key from source where next_due <= ? and " + FREE
                        + " order by next_due limit ?) returning *",
                Sources::claim,
                now.plus(lease).toEpochMilli(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                atMost);
        return claims.stream()
                .sorted(Comparator.comparing(Sources::due).thenComparing(Claim::source))
                .toList();
    }

    /// Claims what is free of these, in their order.
    static List<Claim> claim(Session session, Collection<SourceId> sources, Instant now, Duration lease) {
        var claimed = new HashMap<SourceId, Claim>();
        for (List<String> chunk :
                Session.chunks(sources.stream().map(SourceId::value).toList())) {
            session.list(
                            CLAIM + FREE + " and id in " + Session.VALUES + " returning *",
                            Sources::claim,
                            Session.with(chunk, now.plus(lease).toEpochMilli(), now.toEpochMilli()))
                    .forEach(claim -> claimed.put(claim.source(), claim));
        }
        return sources.stream()
                .distinct()
                .filter(claimed::containsKey)
                .map(claimed::get)
                .toList();
    }

    static void release(Session session, Collection<Claim> claims) {
        for (Claim claim : claims) {
            session.run(
                    "update source set token = token + 1, lease_until = null where id = ? and token = ?",
                    claim.source().value(),
                    claim.token());
        }
    }

    /// Gives a claim back without a visit; the next one is due no sooner than `until`.
    static void postpone(Session session, Claim claim, Instant until) {
        session.run(
                "update source set next_due = max(next_due, ?), token = token + 1, lease_until = null"
                        + " where id = ? and token = ?",
                until.toEpochMilli(),
                claim.source().value(),
                claim.token());
    }

    static void reschedule(Session session, Map<SourceId, Instant> due) {
        due.forEach((source, at) ->
                session.run("update source set next_due = ? where id = ?", at.toEpochMilli(), source.value()));
    }

    /// Forgets every lease: the process that had them is gone.
    static void forgetLeases(Session session) {
        session.run("update source set token = token + 1, lease_until = null where lease_until is not null");
    }

    /// Remembers what a visit found and ends its claim; empty when the claim is no longer the source's.
    static Optional<Row> remember(Session session, Claim claim, Memory memory) {
        return session.first(
                REMEMBER,
                row -> new Row(row.getLong("key"), row.getString("listed_hash")),
                Session.and(Memories.values(memory), claim.source().value(), claim.token()));
    }

    static List<Store.SourceState> states(Session session) {
        return session.list(
                "select source.*, rests_until from source left join origin on name = origin"
                        + " where configured = 1 order by id",
                row -> new Store.SourceState(
                        new SourceId(row.getString("id")),
                        Memories.of(row),
                        row.getInt("enabled") == 1,
                        row.getObject("lease_until") != null,
                        row.getLong("articles"),
                        Memories.instant(row, "rests_until")));
    }

    static long articles(Session session) {
        return session.number("select coalesce(sum(articles), 0) from source");
    }

    /// Counts articles that came (or, below zero, went).
    static void count(Session session, long source, int more) {
        if (more != 0) {
            session.run("update source set articles = articles + ? where key = ?", more, source);
        }
    }

    static void listed(Session session, long source, String hash) {
        session.run("update source set listed_hash = ? where key = ?", hash, source);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(new SourceId(row.getString("id")), Memories.of(row), row.getLong("token"));
    }

    private static Instant due(Claim claim) {
        Instant due = claim.memory().nextDue();
        return due == null ? Instant.EPOCH : due;
    }
}
