package tributary.shelf;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.store.Dated;
import tributary.store.Store;
import tributary.store.StoreFailure;

/// When each document of ours last changed. The moment stays for as long as the document is written alike, whatever
/// happens beside what it shows, and each version is at least a second later than the one before it: HTTP dates tell no
/// less apart (RFC 9110 8.8.2).
///
/// The store keeps it over restarts, a moment behind, so that nobody who asks waits for a write.
public final class Datebook implements AutoCloseable {
    /// More documents than this do not wait to be noted; the oldest is forgotten.
    private static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Datebook.class);

    private final Store store;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Dated> waiting = new LinkedHashMap<>();
    private boolean saving;

    public Datebook(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The document with its date, written as of then. `newest` is when the newest of what it shows came to us, or
    /// `Instant.EPOCH`: that dates a new version where it is later than the last one, else now does.
    public Rendered date(String document, Instant newest, Function<Instant, Sheet> write) {
        Optional<Dated> known = known(document);
        Instant moment =
                known.map(Dated::since).orElseGet(() -> newest.equals(Instant.EPOCH) ? clock.instant() : newest);
        Sheet sheet = write.apply(moment);
        if (known.isEmpty()) {
            note(document, new Dated(sheet.hash(), moment));
        } else if (!known.get().hash().equals(sheet.hash())) {
            moment = after(moment, newest);
            sheet = write.apply(moment);
            note(document, new Dated(sheet.hash(), moment));
        }
        return Rendered.of(sheet, moment);
    }

    private Instant after(Instant last, Instant newest) {
        Instant least = last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Instant moment = newest.isAfter(last) ? newest : clock.instant();
        return moment.isAfter(least) ? moment : least;
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
                Thread.ofVirtual().name("datebook").start(this::save);
            }
        } finally {
            lock.unlock();
        }
    }

    private void save() {
        for (Map<String, Dated> batch = batch(); !batch.isEmpty(); batch = batch()) {
            try {
                store.date(batch);
            } catch (StoreFailure e) {
                LOG.warn("when feeds changed could not be stored yet: {}", e.getMessage());
                rest();
                return;
            }
            done(batch);
        }
    }

    /// What waits to be stored; nobody is at it any more when nothing does.
    private Map<String, Dated> batch() {
        lock.lock();
        try {
            saving = !waiting.isEmpty();
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

    private void rest() {
        lock.lock();
        try {
            saving = false;
        } finally {
            lock.unlock();
        }
    }

    /// Stores what waits.
    @Override
    public void close() {
        save();
    }
}
