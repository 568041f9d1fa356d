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

    private final Rounds.Surroundings surroundings;
    private final Ledger ledger;
    private final Consumer<Instant> onSet;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant seen = Instant.MIN;
    private long seenNanos;
    private Instant began = Instant.MIN;

    /// `onSet` hears the new time after the clock was set.
    Timepiece(Rounds.Surroundings surroundings, Ledger ledger, Consumer<Instant> onSet) {
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.onSet = onSet;
    }

    /// The time now.
    Instant now() {
        lock.lock();
        try {
            Instant now = surroundings.clock().instant();
            long passed = surroundings.steady().nanos() - seenNanos;
            if (seen.equals(Instant.MIN) || isStep(Duration.between(seen.plusNanos(passed), now))) {
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
        Instant beginning = now.minus(steady.uptime());
        if (began.equals(Instant.MIN) || isStep(Duration.between(began, beginning))) {
            Duration set = ledger.clockOf(steady.boot(), beginning, now);
            if (!set.isZero()) {
                LOG.warn("the clock was set by {} s; all that is planned moves along", set.toSeconds());
                onSet.accept(now);
            }
        }
        began = beginning;
        seen = now;
        seenNanos = steady.nanos();
    }

    private static boolean isStep(Duration difference) {
        return difference.abs().compareTo(STEP) > 0;
    }
}
