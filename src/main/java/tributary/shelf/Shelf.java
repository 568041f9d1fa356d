package tributary.shelf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.press.Rendered;

/// The rendered documents we keep, bounded in bytes: each is made once when somebody asks, by one thread while the
/// others wait, and made anew for whoever asks after a commit touched its place.
///
/// HTTP dates tell seconds apart and no less (RFC 9110 8.8.2), so a document is given in one version within a second:
/// whoever finds another waits until the next second begins, and meanwhile everybody else gets what they would have
/// got a moment before. Nobody waits where no one else asked in that second.
public final class Shelf {
    /// Nobody waits for a date that is further away: that is a clock which was wrong.
    private static final Duration MOST_AHEAD = Duration.ofSeconds(1);

    /// A pause that ends a little early by the clock is followed by another.
    private static final int MOST_PAUSES = 3;

    private final long maxBytes;
    private final InstantSource clock;
    private final LongConsumer pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Slot> slots = new LinkedHashMap<>(64, 0.75f, true);
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private long bytes;
    private @Nullable Object edition;

    /// `pause` lets so many nanoseconds pass.
    public Shelf(long maxBytes, InstantSource clock, LongConsumer pause) {
        this.maxBytes = maxBytes;
        this.clock = clock;
        this.pause = pause;
    }

    /// What a document is of: the place, the kind of document, and the canonical query.
    public record Key(CategoryPath place, String kind, String query) {}

    /// The document, from the shelf or rendered now. `edition` is the configuration it is made under: another one
    /// empties the shelf. `render` is told the earliest moment at which another version may be dated.
    public Rendered take(Key key, Object edition, Function<Instant, Rendered> render) {
        Slot slot = slot(key, edition);
        Rendered ready = ready(slot);
        if (ready != null) {
            return ready;
        }
        slot.making.lock();
        try {
            ready = ready(slot);
            return ready == null ? make(key, slot, render) : ready;
        } finally {
            slot.making.unlock();
        }
    }

    private @Nullable Rendered ready(Slot slot) {
        lock.lock();
        try {
            return slot.isReady() ? give(slot) : null;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Rendered give(Slot slot) {
        hits.increment();
        slot.given = clock.instant().getEpochSecond();
        return slot.rendered;
    }

    private Rendered make(Key key, Slot slot, Function<Instant, Rendered> render) {
        misses.increment();
        long touches;
        long given;
        lock.lock();
        try {
            touches = slot.touches;
            given = slot.given;
        } finally {
            lock.unlock();
        }
        Rendered rendered = render.apply(Instant.ofEpochSecond(given + 1));
        await(slot, rendered);
        lock.lock();
        try {
            slot.rendered = rendered;
            slot.boxed = null;
            slot.made = touches;
            slot.isHeld = false;
            slot.given = clock.instant().getEpochSecond();
            weigh(key, slot, rendered.weight());
            return rendered;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the date of a new version has come; the old one is given to others meanwhile.
    private void await(Slot slot, Rendered rendered) {
        Duration ahead = ahead(rendered);
        if (ahead.isPositive()) {
            hold(slot);
        }
        for (int i = 0; i < MOST_PAUSES && ahead.isPositive() && ahead.compareTo(MOST_AHEAD) <= 0; i++) {
            pause.accept(ahead.toNanos());
            ahead = ahead(rendered);
        }
    }

    private void hold(Slot slot) {
        lock.lock();
        try {
            slot.isHeld = true;
        } finally {
            lock.unlock();
        }
    }

    private Duration ahead(Rendered rendered) {
        return Duration.between(clock.instant(), rendered.lastModified());
    }

    /// True when the document is here and need not be made.
    @SuppressWarnings("ReferenceEquality") // as in `slot`
    public boolean has(Key key, Object current) {
        lock.lock();
        try {
            Slot slot = edition == current ? slots.get(key) : null;
            return slot != null && slot.isReady();
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
            Rendered rendered = slot == null || !slot.isReady() ? null : slot.rendered;
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
            give(slot);
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

    /// Lets go what shows these places: whoever asks next gets it made anew, also when it is being made meanwhile. What
    /// was given within this second stays for those who ask in it while the next version waits.
    public void touched(Set<CategoryPath> places) {
        lock.lock();
        try {
            long now = clock.instant().getEpochSecond();
            slots.entrySet().removeIf(each -> places.contains(each.getKey().place()) && goes(each.getValue(), now));
        } finally {
            lock.unlock();
        }
    }

    private boolean goes(Slot slot, long now) {
        slot.touches++;
        boolean stays = slot.rendered != null && slot.given == now;
        if (!stays) {
            bytes -= slot.weight;
        }
        return !stays;
    }

    @SuppressWarnings("ReferenceEquality") // equal editions would do too, but comparing whole configurations is slow
    private Slot slot(Key key, Object current) {
        lock.lock();
        try {
            if (edition != current) {
                empty();
                edition = current;
            }
            return slots.computeIfAbsent(key, _ -> new Slot(0));
        } finally {
            lock.unlock();
        }
    }

    /// What was made under another configuration is for nobody any more; only when it was given still counts.
    private void empty() {
        long now = clock.instant().getEpochSecond();
        slots.values().removeIf(slot -> slot.given != now);
        slots.replaceAll((_, slot) -> new Slot(slot.given));
        bytes = 0;
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

    /// A place on the shelf. One thread at a time makes what belongs there; everything else is under the shelf's lock.
    private static final class Slot {
        private final ReentrantLock making = new ReentrantLock();
        private @Nullable Rendered rendered;
        private @Nullable Boxed boxed;
        private long weight;

        /// How often what it shows was touched, and how often it had been when this version was read.
        private long touches;

        private long made;

        /// The second (since the epoch) in which it was last given to anybody.
        private long given;

        /// Whether the next version is made and waits for its date.
        private boolean isHeld;

        Slot(long given) {
            this.given = given;
        }

        boolean isReady() {
            return rendered != null && (made == touches || isHeld);
        }
    }
}
