package tributary.serve;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tributary.json.Json;
import tributary.plan.Live;
import tributary.store.Pass;

/// `/status.json` as it is sent. While a pass runs it is made anew five times a second at most: whoever waits for the
/// end of a pass asks often, and each answer reads every source. The first answer after the end is always new.
final class StatusText {
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Inside inside;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Made made;

    StatusText(Inside inside) {
        this.inside = inside;
    }

    /// A text, when it was made, and what else must still be so for it to hold. (Nobody writes to the array.)
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(byte[] text, Instant at, long lastPass, Live live) {}

    byte[] bytes() {
        boolean running = inside.refresher().isRunning();
        Instant now = inside.clock().instant();
        long lastPass = inside.store().lastPass().map(Pass::id).orElse(0L);
        lock.lock();
        try {
            Made before = made;
            if (!running || before == null || !holds(before, now, lastPass)) {
                String json = Json.write(new StatusReport(inside).json()) + "\n";
                before = new Made(
                        json.getBytes(StandardCharsets.UTF_8),
                        now,
                        lastPass,
                        inside.live().get());
                made = before;
            }
            return before.text();
        } finally {
            lock.unlock();
        }
    }

    /// A clock that was set back makes nothing hold longer.
    private boolean holds(Made before, Instant now, long lastPass) {
        Duration age = Duration.between(before.at(), now);
        return !age.isNegative()
                && age.compareTo(SHORTEST) < 0
                && before.lastPass() == lastPass
                && Objects.equals(before.live(), inside.live().get());
    }
}
