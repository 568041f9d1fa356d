package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.store.Ledger;

/// The time, for all that is planned by it. When the clock is set, what is planned in the ledger is moved along before
/// anybody hears the new time: so a clock set forward storms nobody, and one set back stalls nobody.
final class Timepiece {
    private static final Logger LOG = LoggerFactory.getLogger(Timepiece.class);

    /// Smaller steps are corrections, not settings.
    private static final Duration STEP = Duration.ofSeconds(1);

    /// The time is asked for at each tick, once a second; who did not ask for so long stood still, as one who was
    /// stopped or whose machine slept.
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Rounds.Surroundings surroundings;
    private final Ledger ledger;
    private final Consumer<Instant> onSet;
    private final Consumer<Instant> onPause;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant seen = Instant.MIN;
    private long seenNanos;
    private Duration seenUptime = Duration.ZERO;
    private Instant began = Instant.MIN;

    /// `onSet` hears the new time after the clock was set, `onPause` the time at which the program goes on after it
    /// stood still; both before anybody else does.
    Timepiece(Rounds.Surroundings surroundings, Ledger ledger, Consumer<Instant> onSet, Consumer<Instant> onPause) {
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.onSet = onSet;
        this.onPause = onPause;
    }

    /// The time now.
    Instant now() {
        lock.lock();
        try {
            Instant now = surroundings.clock().instant();
            Duration passed = Duration.ofNanos(surroundings.steady().nanos() - seenNanos);
            if (seen.equals(Instant.MIN) || isPause(passed) || isStep(Duration.between(seen.plus(passed), now))) {
                look(now);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// Looks closely, at each tick: a machine that slept, or one whose count was changed too, shows only here.
    void look() {
        lock.lock();
        try {
            look(surroundings.clock().instant());
        } finally {
            lock.unlock();
        }
    }

    /// What was seen counts only once the ledger has heard of it: else a full disk would hide that the clock was set.
    private void look(Instant now) {
        Steady steady = surroundings.steady();
        Duration uptime = steady.uptime();
        Instant beginning = now.minus(uptime);
        if (began.equals(Instant.MIN) || isStep(Duration.between(began, beginning))) {
            Duration set = ledger.clockOf(steady.boot(), beginning, now);
            if (!set.isZero()) {
                LOG.warn("the clock was set by {} s; all that is planned moves along", set.toSeconds());
                onSet.accept(now);
            }
        }
        boolean stoodStill = !began.equals(Instant.MIN) && isPause(uptime.minus(seenUptime));
        began = beginning;
        seen = now;
        seenNanos = steady.nanos();
        seenUptime = uptime;
        if (stoodStill) {
            onPause.accept(now);
        }
    }

    private static boolean isPause(Duration passed) {
        return passed.compareTo(PAUSE) > 0;
    }

    private static boolean isStep(Duration difference) {
        return difference.abs().compareTo(STEP) > 0;
    }
}
