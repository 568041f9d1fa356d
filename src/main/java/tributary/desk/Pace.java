package tributary.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// How often each address may ask for something that has to be made first: so many times a minute, saved up for one
/// minute at most. What is ready is for everybody, at any pace.
final class Pace {
    /// More addresses are not remembered; who asked longest ago is forgotten first.
    private static final int MAX_ASKERS = 10_000;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Saved> askers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Saved> eldest) {
            return size() > MAX_ASKERS;
        }
    };

    /// What an address had left at a moment, in parts of a request.
    private record Saved(double requests, Instant at) {}

    /// How long an address has to wait before it may ask for this; empty when it may now, which counts.
    Optional<Duration> wait(String asker, int perMinute, Instant now) {
        lock.lock();
        try {
            Saved before = askers.getOrDefault(asker, new Saved(perMinute, now));
            long passed = Math.max(0, Duration.between(before.at(), now).toMillis());
            double left = Math.min(perMinute, before.requests() + (double) perMinute * passed / MINUTE);
            boolean may = left >= 1;
            askers.put(asker, new Saved(may ? left - 1 : left, now));
            return may
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE / perMinute)));
        } finally {
            lock.unlock();
        }
    }
}
