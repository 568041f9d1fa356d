package tributary.hub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.store.Subscription;

/// How long to leave those alone who did not take what they were told. Each is told one thing at a time.
final class Patience {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Who, Trouble> troubles = new HashMap<>();

    private record Who(String topic, URI callback) {
        static Who of(Subscription it) {
            return new Who(it.topic(), it.callback());
        }
    }

    private record Trouble(int failures, Instant next, boolean busy) {}

    /// True when somebody may be told now; he is busy from then on.
    boolean begin(Subscription it, Instant now) {
        lock.lock();
        try {
            @Nullable Trouble known = troubles.get(Who.of(it));
            if (known != null && (known.busy() || known.next().isAfter(now))) {
                return false;
            }
            troubles.put(Who.of(it), new Trouble(known == null ? 0 : known.failures(), now, true));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// He took it, or is gone.
    void end(Subscription it) {
        lock.lock();
        try {
            troubles.remove(Who.of(it));
        } finally {
            lock.unlock();
        }
    }

    /// He did not take it: each time he is left alone for twice as long.
    void failed(Subscription it, Instant now) {
        lock.lock();
        try {
            @Nullable Trouble known = troubles.get(Who.of(it));
            int failures = known == null ? 0 : Math.min(known.failures(), 20);
            Duration pause = FIRST.multipliedBy(1L << failures);
            Instant next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
            troubles.put(Who.of(it), new Trouble(failures + 1, next, false));
        } finally {
            lock.unlock();
        }
    }

    /// Forgets who does not subscribe any more.
    void keepOnly(List<Subscription> those) {
        var kept = those.stream().map(Who::of).collect(Collectors.toSet());
        lock.lock();
        try {
            troubles.keySet().retainAll(kept);
        } finally {
            lock.unlock();
        }
    }
}
