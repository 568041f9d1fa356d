package tributary.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tributary.store.Wishes;

/// The hours at which a feed may be read, all in GMT as RSS 2.0 has it.
final class Hours {
    private static final int WEEK = 7 * 24;

    /// Where a listed hour ends, not everybody need come in the same second.
    private static final Duration SPREAD = Duration.ofMinutes(5);

    private Hours() {}

    /// This moment when the feed may be read then, else a moment soon after the hours it lists; empty when it lists the
    /// whole week. `dice` is in [0, 1).
    static Optional<Instant> allowed(Wishes wishes, Instant wanted, double dice) {
        if (isAllowed(wishes, wanted)) {
            return Optional.of(wanted);
        }
        Instant hour = wanted.truncatedTo(ChronoUnit.HOURS);
        for (int i = 1; i <= WEEK; i++) {
            Instant next = hour.plus(i, ChronoUnit.HOURS);
            if (isAllowed(wishes, next)) {
                return Optional.of(next.plusMillis((long) (SPREAD.toMillis() * dice)));
            }
        }
        return Optional.empty();
    }

    static boolean isAllowed(Wishes wishes, Instant moment) {
        if (wishes.skipHours().isEmpty() && wishes.skipDays().isEmpty()) {
            return true;
        }
        ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
        return !wishes.skipHours().contains(time.getHour())
                && !wishes.skipDays().contains(time.getDayOfWeek());
    }
}
