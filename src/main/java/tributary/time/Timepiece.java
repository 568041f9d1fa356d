package tributary.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.store.Ledger;

/// The time, for all that is planned by it. When the clock is set, what is planned in the ledger is moved along before
/// anybody hears the new time: so a clock set forward storms nobody, and one set back stalls nobody.
public final class Timepiece {
    private static final Logger LOG = LoggerFactory.getLogger(Timepiece.class);

    /// Smaller steps are corrections, not settings.
    private static final Duration STEP = Duration.ofSeconds(1);

    /// The time is asked for at each tick, once a second; who did not ask for so long stood still, as one who was
    /// stopped or whose machine slept.
    public static final Duration PAUSE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Steady steady;
    private final Ledger ledger;
    private final Consumer<Instant> onSet;
    private final Consumer<Instant> onPause;
    private final ReentrantLock lock = new ReentrantLock();

    /// Read by those who plan by a time they asked for, written by who moves along what is planned.
    private final ReentrantReadWriteLock plans = new ReentrantReadWriteLock();

    /// How often it was looked closely whether the clock was set; read without the lock, which its holder
    /// may keep while he waits for plans to be done.
    private final AtomicLong settings = new AtomicLong();

    private Instant seen = Instant.MIN;
    private long seenNanos;
    private Duration seenUptime = Duration.ZERO;
    private Instant began = Instant.MIN;

    /// `onSet` hears the new time after the clock was set, `onPause` the time at which the program goes on after it
    /// stood still; both before anybody else does.
    public Timepiece(
            InstantSource clock, Steady steady, Ledger ledger, Consumer<Instant> onSet, Consumer<Instant> onPause) {
        this.clock = clock;
        this.steady = steady;
        this.ledger = ledger;
        this.onSet = onSet;
        this.onPause = onPause;
    }

    /// The time now.
    public Instant now() {
        lock.lock();
        try {
            Instant now = clock.instant();
            Duration passed = Duration.ofNanos(steady.nanos() - seenNanos);
            if (seen.equals(Instant.MIN) || isPause(passed) || isStep(Duration.between(seen.plus(passed), now))) {
                look(now);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// The time now, for a plan that is in the ledger when this is closed: until then nothing is moved along. Whoever
    /// holds it asks for no other time.
    @SuppressWarnings("LockNotBeforeTry") // whoever holds it unlocks by closing
    public Held hold() {
        while (true) {
            long before = settings.get();
            Instant now = now();
            plans.readLock().lock();
            if (settings.get() == before) {
                return new Held(now, plans.readLock());
            }
            plans.readLock().unlock();
        }
    }

    /// A time that is as good as when it was asked for until it is closed.
    public record Held(Instant now, Lock lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.unlock();
        }
    }

    /// Looks closely, at each tick: a machine that slept, or one whose count was changed too, shows only here.
    public void look() {
        lock.lock();
        try {
            look(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /// What was seen counts only once the ledger has heard of it: else a full disk would hide that the clock was set.
    private void look(Instant now) {
        Duration uptime = steady.uptime();
        Instant beginning = now.minus(uptime);
        if (began.equals(Instant.MIN) || isStep(Duration.between(began, beginning))) {
            moveAlong(steady.boot(), beginning, now);
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

    private void moveAlong(String boot, Instant beginning, Instant now) {
        plans.writeLock().lock();
        try {
            settings.incrementAndGet();
            Duration set = ledger.clockOf(boot, beginning, now);
            if (!set.isZero()) {
                LOG.warn("the clock was set by {} s; all that is planned moves along", set.toSeconds());
                onSet.accept(now);
            }
        } finally {
            plans.writeLock().unlock();
        }
    }

    private static boolean isPause(Duration passed) {
        return passed.compareTo(PAUSE) > 0;
    }

    private static boolean isStep(Duration difference) {
        return difference.abs().compareTo(STEP) > 0;
    }
}
