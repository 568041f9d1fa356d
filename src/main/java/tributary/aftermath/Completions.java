package tributary.aftermath;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Source;
import tributary.store.Ledger;
import tributary.time.Timepiece;
import tributary.visit.Gear;

/// Looks after articles once the visit that brought them is over: they are shown at once with the text of the feed, and
/// in full, and without what recurs, a moment later. [Aftermath] does it, one source at a time, a few sources at once.
public final class Completions {
    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

    /// Sources whose pages are read at once.
    private static final int SOURCES_AT_ONCE = 8;

    private final Ledger ledger;
    private final Timepiece timepiece;
    private final Consumer<Set<CategoryPath>> touched;
    private final Semaphore places = new Semaphore(SOURCES_AT_ONCE, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<SourceId, Thread> underWay = new HashMap<>();
    private final Silence silence;

    /// Sources whose articles are rid of all that is known to recur.
    private final Set<SourceId> tidy = ConcurrentHashMap.newKeySet();
    private boolean closing;

    public Completions(Ledger ledger, Timepiece timepiece, Consumer<Set<CategoryPath>> touched) {
        this.ledger = ledger;
        this.timepiece = timepiece;
        this.touched = touched;
        this.silence = new Silence(ledger);
    }

    /// Begins with what there is to do after a visit to a source, unless that is going on already. Of a source that is
    /// read for the first time nothing is taken out. `learns` says that the visit brought texts.
    public void start(Gear gear, Source source, boolean isFirst, boolean learns) {
        if (learns) {
            tidy.remove(source.id());
        }
        if (!awaits(source) && (isFirst || isTidy(source))) {
            return;
        }
        lock.lock();
        try {
            if (!closing && !underWay.containsKey(source.id())) {
                Thread thread = Thread.ofVirtual()
                        .name("pages " + source.id())
                        .unstarted(() -> complete(gear, source, isFirst));
                underWay.put(source.id(), thread);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean awaits(Source source) {
        return source.habits().texts().fullText() != Source.FullText.NONE
                && !ledger.awaited(source.id(), timepiece.now(), 1).isEmpty();
    }

    /// Asked of the ledger only where that may have changed since the last time.
    private boolean isTidy(Source source) {
        if (tidy.contains(source.id())) {
            return true;
        }
        boolean isTidy = !Sweep.of(ledger.learnt(source.id()), source).isDue();
        if (isTidy) {
            tidy.add(source.id());
        }
        return isTidy;
    }

    /// Waits until nothing is under way.
    public void await() throws InterruptedException {
        lock.lock();
        try {
            while (!underWay.isEmpty()) {
                ended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends what is under way and begins nothing more; what is missing is asked for another time.
    public void close() {
        lock.lock();
        try {
            closing = true;
            underWay.values().forEach(Thread::interrupt);
            while (!underWay.isEmpty()) {
                ended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void complete(Gear gear, Source source, boolean isFirst) {
        try {
            places.acquire();
            try {
                new Aftermath(ledger, timepiece, silence, touched).follow(gear, source, isFirst);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{}: what follows a visit failed: {}", source.id(), e.toString(), e);
        } finally {
            end(source);
        }
    }

    private void end(Source source) {
        lock.lock();
        try {
            underWay.remove(source.id());
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
