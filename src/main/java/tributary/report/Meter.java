package tributary.report;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Counts the requests since the start: by status, and by how long their answers took from the last header on.
public final class Meter {
    /// The upper bounds of the classes of durations; what took longer is in one more.
    static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));

    private static final int STATUSES = 600;

    private final AtomicLongArray byStatus = new AtomicLongArray(STATUSES);
    private final AtomicLongArray byClass = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();

    /// Notes an answer: its status, and how many nanoseconds it took.
    public void count(int status, long took) {
        byStatus.incrementAndGet(Math.clamp(status, 0, STATUSES - 1));
        int at = 0;
        while (at < BOUNDS.size() && took > BOUNDS.get(at).toNanos()) {
            at++;
        }
        byClass.incrementAndGet(at);
        nanos.add(took);
    }

    /// How many answers had each status, those that were given.
    SortedMap<Integer, Long> statuses() {
        var counts = new TreeMap<Integer, Long>();
        for (int status = 0; status < STATUSES; status++) {
            if (byStatus.get(status) > 0) {
                counts.put(status, byStatus.get(status));
            }
        }
        return counts;
    }

    /// How many took so long at most, for each bound, and at last how many there were at all.
    long[] durations() {
        var counts = new long[byClass.length()];
        long sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum += byClass.get(at);
            counts[at] = sum;
        }
        return counts;
    }

    Duration total() {
        return Duration.ofNanos(nanos.sum());
    }
}
