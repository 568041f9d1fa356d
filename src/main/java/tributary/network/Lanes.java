package tributary.network;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// The queue before each origin: so many requests at once, and so long between their starts, first come first served.
/// Waiting here is not the publisher's fault and does not count against a request's deadline.
final class Lanes {
    /// Above this many origins, those that nobody uses are forgotten.
    private static final int MANY = 10_000;

    /// Time as this queue sees it, so that a test need not wait.
    interface Pace {
        long nanos();

        void sleep(Duration time) throws InterruptedException;

        Pace REAL = new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final int width;
    private final Duration delay;
    private final Pace pace;

    Lanes(int width, Duration delay, Pace pace) {
        this.width = width;
        this.delay = delay;
        this.pace = pace;
    }

    /// Waits for a turn at this origin; [Lane#leave] ends it.
    Lane enter(String origin) throws InterruptedException {
        forgetIdle();
        Lane lane = lanes.compute(origin, (_, known) -> (known == null ? new Lane(pace.nanos()) : known).joined());
        try {
            lane.turns.acquire();
        } catch (InterruptedException e) {
            lane.part();
            throw e;
        }
        try {
            pace.sleep(lane.untilStart());
            return lane;
        } catch (InterruptedException e) {
            lane.leave();
            throw e;
        }
    }

    private void forgetIdle() {
        if (lanes.size() > MANY) {
            lanes.keySet().forEach(it -> lanes.computeIfPresent(it, (_, lane) -> lane.isIdle() ? null : lane));
        }
    }

    /// One origin.
    final class Lane {
        private final Semaphore turns = new Semaphore(width, true);
        private final ReentrantLock lock = new ReentrantLock();
        private long free;
        private int users;

        private Lane(long now) {
            free = now;
        }

        /// Waits until the one who has a turn may ask once more.
        void again() throws InterruptedException {
            pace.sleep(untilStart());
        }

        /// A request goes out now: the pause before the next one counts from here, not from when its turn began.
        void asked() {
            lock.lock();
            try {
                long next = pace.nanos() + delay.toNanos();
                free = next - free > 0 ? next : free;
            } finally {
                lock.unlock();
            }
        }

        void leave() {
            turns.release();
            part();
        }

        private Lane joined() {
            lock.lock();
            try {
                users++;
                return this;
            } finally {
                lock.unlock();
            }
        }

        private void part() {
            lock.lock();
            try {
                users--;
            } finally {
                lock.unlock();
            }
        }

        private boolean isIdle() {
            lock.lock();
            try {
                return users == 0 && free - pace.nanos() <= 0;
            } finally {
                lock.unlock();
            }
        }

        private Duration untilStart() {
            lock.lock();
            try {
                long now = pace.nanos();
                long start = free - now > 0 ? free : now;
                free = start + delay.toNanos();
                return Duration.ofNanos(start - now);
            } finally {
                lock.unlock();
            }
        }
    }
}
