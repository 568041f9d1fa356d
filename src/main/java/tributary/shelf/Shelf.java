package tributary.shelf;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.press.Rendered;

/// The rendered documents we keep, bounded in bytes: each is made once when somebody asks, by one thread while the
/// others wait, and dropped when a commit touches its place.
public final class Shelf {
    private final long maxBytes;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Slot> slots = new LinkedHashMap<>(64, 0.75f, true);
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private long bytes;
    private @Nullable Object edition;

    public Shelf(long maxBytes, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /// What a document is of: the place, the kind of document, and the canonical query.
    public record Key(CategoryPath place, String kind, String query) {}

    /// The document, from the shelf or rendered now. `edition` is the configuration it is made under: another one
    /// empties the shelf.
    public Rendered take(Key key, Object edition, Supplier<Rendered> render) {
        Slot slot = slot(key, edition);
        slot.lock.lock();
        try {
            Rendered kept = slot.rendered;
            if (kept != null) {
                hits.increment();
                return kept;
            }
            misses.increment();
            Rendered rendered = render.get();
            slot.rendered = rendered;
            weigh(key, slot, rendered.weight());
            return rendered;
        } finally {
            slot.lock.unlock();
        }
    }

    /// True when the document is here and need not be made.
    @SuppressWarnings("ReferenceEquality") // as in `slot`
    public boolean has(Key key, Object current) {
        lock.lock();
        try {
            Slot slot = edition == current ? slots.get(key) : null;
            return slot != null && slot.rendered != null;
        } finally {
            lock.unlock();
        }
    }

    /// The document as it goes to the network, when it is on the shelf; null when it would have to be made, or when its
    /// date has yet to come. What it is boxed in counts as much as the document.
    @SuppressWarnings("ReferenceEquality") // as in `slot`
    @Nullable
    Boxed boxed(Regulars.Regular regular, Object current) {
        Key key = regular.key();
        lock.lock();
        try {
            Slot slot = edition == current ? slots.get(key) : null;
            Rendered rendered = slot == null ? null : slot.rendered;
            if (slot == null || rendered == null) {
                return null;
            }
            Boxed boxed = slot.boxed;
            if (boxed == null) {
                Instant now = clock.instant();
                if (rendered.lastModified().isAfter(now)) {
                    return null;
                }
                boxed = Boxed.of(rendered, now, regular);
                slot.boxed = boxed;
                weigh(key, slot, 2 * rendered.weight());
            }
            hits.increment();
            return boxed;
        } finally {
            lock.unlock();
        }
    }

    /// What lies on the shelf, what may, and how often it had what was asked for since the start.
    public record Load(int documents, long bytes, long limit, long hits, long misses) {}

    public Load load() {
        lock.lock();
        try {
            return new Load(slots.size(), bytes, maxBytes, hits.sum(), misses.sum());
        } finally {
            lock.unlock();
        }
    }

    /// Drops what shows these places. A document that is being rendered meanwhile is dropped too: whoever asks next
    /// gets a new one.
    public void touched(Set<CategoryPath> places) {
        lock.lock();
        try {
            slots.entrySet().removeIf(each -> places.contains(each.getKey().place()) && drops(each.getValue()));
        } finally {
            lock.unlock();
        }
    }

    private boolean drops(Slot slot) {
        bytes -= slot.weight;
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // equal editions would do too, but comparing whole configurations is slow
    private Slot slot(Key key, Object current) {
        lock.lock();
        try {
            if (edition != current) {
                slots.clear();
                bytes = 0;
                edition = current;
            }
            return slots.computeIfAbsent(key, _ -> new Slot());
        } finally {
            lock.unlock();
        }
    }

    /// Counts a new document and lets the least recently used ones go. A document larger than the shelf does not stay.
    private void weigh(Key key, Slot slot, long weight) {
        lock.lock();
        try {
            if (slots.get(key) != slot) {
                return;
            }
            bytes += weight - slot.weight;
            slot.weight = weight;
            var oldest = slots.values().iterator();
            while (bytes > maxBytes && oldest.hasNext()) {
                bytes -= oldest.next().weight;
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /// A place on the shelf; `rendered` is written under its own lock, the rest under the shelf's.
    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Rendered rendered;
        private @Nullable Boxed boxed;
        private long weight;
    }
}
