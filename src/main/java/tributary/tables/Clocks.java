package tributary.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tributary.sqlite.Session;

/// What the clock said when the machine began to run, and what follows when it says otherwise.
final class Clocks {
    /// What a clock may be corrected by without anybody moving anything.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private Clocks() {}

    /// Moves all that is planned by what the clock was set by since the last look. A run of the machine that is new
    /// here has nothing to compare with, but what was asked in the future says that its clock is behind.
    static Duration clockOf(Session session, String boot, Instant began, Instant now) {
        Optional<Instant> before = session.first(
                "select began from clock where boot = ?", row -> Instant.ofEpochMilli(row.getLong(1)), boot);
        Duration set = before.map(it -> Duration.between(it, began)).orElseGet(() -> behind(session, now));
        boolean small = set.abs().compareTo(TOLERANCE) <= 0;
        if (before.isPresent() && small) {
            return Duration.ZERO;
        }
        session.run("delete from clock");
        session.run("insert into clock (boot, began) values (?, ?)", boot, began.toEpochMilli());
        if (small) {
            return Duration.ZERO;
        }
        session.run("""
                update source set next_due = next_due + ?1, not_before = not_before + ?1,
                    lease_until = lease_until + ?1, asked = asked + ?1, last_fetch = last_fetch + ?1,
                    overloaded = overloaded + ?1, target_since = target_since + ?1""", set.toMillis());
        session.run("update origin set rests_until = rests_until + ?", set.toMillis());
        session.run("update quiet set until = until + ?", set.toMillis());
        session.run("update page set due = due + ? where due > 0", set.toMillis());
        return set;
    }

    private static Duration behind(Session session, Instant now) {
        long latest = session.number("select max(coalesce(max(asked), 0), coalesce(max(last_fetch), 0)) from source");
        return Duration.ofMillis(Math.min(0, now.toEpochMilli() - latest));
    }
}
