package tributary.shelf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.store.Dated;
import tributary.store.Dates;

/// When each document of ours last changed. The moment stays for as long as the document is written alike, whatever
/// happens beside what it shows.
///
/// A document that nobody asked for before is as old as the newest of what it shows. Another version is dated by when
/// it was first seen to be another, not by what it shows: who asks with the time of the last visit (RFC 9110 13.1.3)
/// may have been here after that came, and before it was shown. Each version is at least a second later than the one
/// before it: HTTP dates tell no less apart (RFC 9110 8.8.2).
///
/// The store keeps it over restarts, a moment behind, so that nobody who asks waits for a write. Who is killed within
/// that moment may date the last versions anew.
public final class Datebook implements AutoCloseable {
    /// More documents than this do not wait to be noted; the oldest is forgotten.
    private static final int MOST_WAITING = 10_000;

    /// So many documents are read and dated at once; of one document, one version after the other.
    private static final int AT_ONCE = 256;

    /// How long after a failure the store is asked again.
    private static final Duration REST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Datebook.class);

    private final Dates store;
    private final InstantSource clock;
    private final Duration rest;
    private final ReentrantLock[] dating =
            Stream.generate(ReentrantLock::new).limit(AT_ONCE).toArray(ReentrantLock[]::new);
    private final ReentrantLock storing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Dated> waiting = new LinkedHashMap<>();
    private boolean saving;
    private boolean failing;
    private boolean closed;

    public Datebook(Dates store, InstantSource clock) {
        this(store, clock, REST);
    }

    Datebook(Dates store, InstantSource clock, Duration rest) {
        this.store = store;
        this.clock = clock;
        this.rest = rest;
    }

    /// The document with its date, written as of then; another version than the last is not dated before `least`. Its
    /// draft is made here, so that a version which was read before another is not dated after it.
    public Rendered date(String document, Instant least, Supplier<Draft> draft) {
        ReentrantLock turn = dating[Math.floorMod(document.hashCode(), AT_ONCE)];
        turn.lock();
        try {
            return dated(document, least, draft.get());
        } finally {
            turn.unlock();
        }
    }

    private Rendered dated(String document, Instant least, Draft draft) {
        Optional<Dated> known = known(document);
        Instant moment = known.map(Dated::since).orElseGet(() -> first(document, draft.newest()));
        Sheet sheet = draft.write().apply(moment);
        if (known.isEmpty()) {
            note(document, new Dated(sheet.hash(), moment));
        } else if (!known.get().hash().equals(sheet.hash())) {
            moment = latest(after(moment), least);
            sheet = draft.write().apply(moment);
            note(document, new Dated(sheet.hash(), moment));
        }
        return Rendered.of(sheet, moment);
    }

    /// Later than whatever was forgotten: it may have been the same document.
    private Instant first(String document, Instant newest) {
        Instant now = clock.instant();
        Instant moment = newest.equals(Instant.EPOCH) || newest.isAfter(now) ? now : newest;
        Instant forgotten = Dated.isQueried(document) ? store.forgotten() : Instant.EPOCH;
        return moment.isAfter(forgotten) ? moment : after(forgotten);
    }

    private Instant after(Instant last) {
        return latest(last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), clock.instant());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Dated> known(String document) {
        lock.lock();
        try {
            Dated noted = waiting.get(document);
            if (noted != null) {
                return Optional.of(noted);
            }
        } finally {
            lock.unlock();
        }
        return store.dated(document);
    }

    private void note(String document, Dated dated) {
        lock.lock();
        try {
            waiting.remove(document);
            waiting.put(document, dated);
            if (waiting.size() > MOST_WAITING) {
                waiting.pollFirstEntry();
            }
            if (!saving) {
                saving = true;
                Thread.ofVirtual().name("datebook").start(this::saveAll);
            }
        } finally {
            lock.unlock();
        }
    }

    private void saveAll() {
        try {
            while (isNeeded()) {
                if (!save()) {
                    Thread.sleep(rest);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether anything waits that `close` will not store; where nothing does, nobody is at it any more.
    private boolean isNeeded() {
        lock.lock();
        try {
            saving = !waiting.isEmpty() && !closed;
            return saving;
        } finally {
            lock.unlock();
        }
    }

    /// Stores what waits; false when it could not be. A failure is said once.
    private boolean save() {
        storing.lock();
        try {
            Map<String, Dated> batch = batch();
            if (!batch.isEmpty()) {
                store.date(batch);
                done(batch);
            }
            failing = false;
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("when feeds changed cannot be stored yet: {}", String.valueOf(e.getMessage()));
            }
            failing = true;
            return false;
        } finally {
            storing.unlock();
        }
    }

    private Map<String, Dated> batch() {
        lock.lock();
        try {
            return new LinkedHashMap<>(waiting);
        } finally {
            lock.unlock();
        }
    }

    private void done(Map<String, Dated> batch) {
        lock.lock();
        try {
            batch.forEach(waiting::remove);
        } finally {
            lock.unlock();
        }
    }

    /// Stores what waits.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        save();
    }
}
