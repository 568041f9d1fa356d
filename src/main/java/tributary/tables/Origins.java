package tributary.tables;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.sqlite.Session;
import tributary.store.Commit;
import tributary.store.Rest;

/// The origins that want to be left alone, and what that means for their sources: none is due before its origin has
/// rested.
final class Origins {
    private Origins() {}

    /// Until when an origin rests; empty when it does not.
    static Optional<Instant> restsUntil(Session session, String origin, Instant now) {
        return session.first(
                "select rests_until from origin where name = ? and rests_until > ?",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                origin,
                now.toEpochMilli());
    }

    /// After a visit: the source belongs to its origin, the origin may have to rest, and whoever belongs to it with it.
    static void after(Session session, Commit commit) {
        String origin = commit.memory().standing().origin();
        String before = commit.claim().memory().standing().origin();
        String source = commit.claim().source().value();
        if (!Objects.equals(origin, before)) {
            session.run("update source set origin = ? where id = ?", origin, source);
        }
        Rest rest = commit.rest();
        if (rest != null && isDue(session, rest)) {
            begin(session, rest, commit.at());
        }
        if (origin != null) {
            postpone(session, origin, source, commit.at());
        }
    }

    /// The first who was told speaks for all, unless more must have been told the same.
    private static boolean isDue(Session session, Rest rest) {
        return rest.quorum() == 1
                || session.number(
                                "select count(*) from source where origin = ? and overloaded >= ?",
                                rest.origin(),
                                rest.since().toEpochMilli())
                        >= rest.quorum();
    }

    /// A page of the origin said that it wants to be left alone.
    static void rest(Session session, Rest rest, Instant now) {
        begin(session, rest, now);
    }

    private static void begin(Session session, Rest rest, Instant now) {
        session.run("delete from origin where rests_until <= ?", now.toEpochMilli());
        session.run(
                "insert into origin (name, rests_until) values (?, ?)"
                        + " on conflict (name) do update set rests_until = max(rests_until, excluded.rests_until)",
                rest.origin(),
                rest.until().toEpochMilli());
        postpone(session, rest.origin(), null, now);
    }

    /// Nobody of the origin (or only this one source) is due before it has rested.
    private static void postpone(Session session, String origin, @Nullable String source, Instant now) {
        Optional<Instant> until = restsUntil(session, origin, now);
        if (until.isPresent()) {
            session.run(
                    "update source set next_due = ? where origin = ? and (? is null or id = ?) and next_due < ?",
                    until.get().toEpochMilli(),
                    origin,
                    source,
                    source,
                    until.get().toEpochMilli());
        }
    }
}
