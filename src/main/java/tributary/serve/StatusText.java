package tributary.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.plan.Live;
import tributary.store.Pass;

/// Texts of how everything is, as they are sent. While a pass runs each is made anew five times a second at most:
/// whoever waits for the end of a pass asks often, and each answer reads every source. The first answer after the end
/// is always new.
final class StatusText {
    private static final Duration SHORTEST = Duration.ofMillis(200);

    /// How many texts are held at once: the document for programs, and the pages that people look at.
    private static final int MOST = 16;

    private final Inside inside;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Made made;

    StatusText(Inside inside) {
        this.inside = inside;
    }

    /// Texts by name, since when they are made, and what else must still be so for them to hold.
    private record Made(Map<String, byte[]> texts, Instant at, long lastPass, Live live) {}

    /// The text of that name, as it was made a moment ago or as it is made now.
    byte[] held(String name, Supplier<byte[]> make) {
        if (!inside.refresher().isRunning()) {
            return make.get();
        }
        Instant now = inside.clock().instant();
        long lastPass = inside.store().lastPass().map(Pass::id).orElse(0L);
        lock.lock();
        try {
            Made held = made;
            if (held == null || !holds(held, now, lastPass)) {
                held = new Made(new HashMap<>(), now, lastPass, inside.live().get());
                made = held;
            }
            byte[] before = held.texts().get(name);
            if (before != null) {
                return before;
            }
            byte[] text = make.get();
            if (held.texts().size() < MOST) {
                held.texts().put(name, text);
            }
            return text;
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
