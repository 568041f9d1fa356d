package tributary.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.plan.Live;
import tributary.store.Pass;

/// Texts of how everything is, as they are sent. Each reads every source, so while a pass runs, or where sources are
/// many, it is made anew five times a second at most: whoever waits for the end of a pass asks often. The first answer
/// after the begin or the end of a pass is always new.
public final class StatusText {
    private static final Duration SHORTEST = Duration.ofMillis(200);

    /// Up to so many sources are read in a few milliseconds: between passes their texts are made for everybody anew.
    private static final int MANY = 1_000;

    /// How many texts are held at once: the document for programs, and the pages that people look at.
    private static final int MOST = 16;

    private final Inside inside;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Made made;

    public StatusText(Inside inside) {
        this.inside = inside;
    }

    /// Texts by name, since when they are made, and what else must still be so for them to hold.
    private record Made(Map<String, byte[]> texts, Instant at, boolean isRunning, long lastPass, Live live) {}

    /// The text of that name, as it was made a moment ago or as it is made now.
    public byte[] held(String name, Supplier<byte[]> make) {
        boolean isRunning = inside.refresher().isRunning();
        Live live = inside.live().get();
        if (!isRunning && live.configuration().sources().size() <= MANY) {
            return make.get();
        }
        long lastPass = inside.store().lastPass().map(Pass::id).orElse(0L);
        var fresh = new Made(new HashMap<>(), inside.clock().instant(), isRunning, lastPass, live);
        lock.lock();
        try {
            Made held = made;
            if (held == null || !holds(held, fresh)) {
                held = fresh;
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
    private static boolean holds(Made before, Made now) {
        Duration age = Duration.between(before.at(), now.at());
        return !age.isNegative()
                && age.compareTo(SHORTEST) < 0
                && before.isRunning() == now.isRunning()
                && before.lastPass() == now.lastPass()
                && before.live().equals(now.live());
    }
}
