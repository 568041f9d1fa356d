package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.cadence.Roads;
import tributary.extract.Extracted;
import tributary.extract.Sheet;
import tributary.plan.Source;
import tributary.refine.Completing;
import tributary.refine.Made;
import tributary.refine.Refrain;
import tributary.store.Awaited;
import tributary.store.Completed;
import tributary.store.Ledger;
import tributary.store.Worth;

/// Completes articles from their pages, after the visit that brought them: they are shown at once with the text of the
/// feed, and in full a moment later.
///
/// A visit of a source is followed by at most [#MOST] pages, one after another; the rest waits for later visits. What
/// cannot be had is tried again a few times, and the text of the feed stands.
final class Completions {
    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

    /// Pages after one visit.
    static final int MOST = 20;

    /// Sources whose pages are read at once.
    private static final int SOURCES_AT_ONCE = 8;

    /// No page is asked for later than this after the first of its source.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// When a page that could not be had is asked for again, after each failure; then never.
    private static final List<Duration> AGAIN = List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    private static final String NO_MORE =
            "its page is not asked for: the last " + Worth.ENOUGH + " pages of this source told no more than its feed";

    private final Ledger ledger;
    private final Timepiece timepiece;
    private final Consumer<Set<CategoryPath>> touched;
    private final Semaphore places = new Semaphore(SOURCES_AT_ONCE, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<SourceId, Thread> underWay = new HashMap<>();
    private final Silence silence;
    private boolean closing;

    Completions(Ledger ledger, Timepiece timepiece, Consumer<Set<CategoryPath>> touched) {
        this.ledger = ledger;
        this.timepiece = timepiece;
        this.touched = touched;
        this.silence = new Silence(ledger);
    }

    /// Begins with the pages of a source that are due, unless that is going on already.
    void start(Gear gear, Source source) {
        if (source.habits().texts().fullText() == Source.FullText.NONE
                || ledger.awaited(source.id(), timepiece.now(), 1).isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (!closing && !underWay.containsKey(source.id())) {
                Thread thread = Thread.ofVirtual().name("pages " + source.id()).unstarted(() -> complete(gear, source));
                underWay.put(source.id(), thread);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is under way.
    void await() throws InterruptedException {
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
    void close() {
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

    private void complete(Gear gear, Source source) {
        try {
            places.acquire();
            try {
                pages(gear, source);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{}: its pages could not be read: {}", source.id(), e.toString(), e);
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

    private void pages(Gear gear, Source source) throws InterruptedException {
        Instant end = timepiece.now().plus(LONGEST);
        boolean learns = source.habits().texts().fullText() == Source.FullText.AUTO;
        boolean shares = source.throttle() == Source.Throttle.ORIGIN;
        var pages = new Pages(gear, source, timepiece);
        for (Awaited awaited : ledger.awaited(source.id(), timepiece.now(), MOST)) {
            Instant now = timepiece.now();
            if (learns && !ledger.worth(source.id()).asks(now)) {
                ledger.passOver(source.id(), NO_MORE, now);
                return;
            }
            String origin = Roads.origin(awaited.page());
            Optional<Instant> rests = silence.until(origin, now);
            if (rests.isPresent()) {
                ledger.restPages(source.id(), rests.get());
                return;
            }
            if (now.isAfter(end)) {
                return;
            }
            Pages.Got got = pages.fetch(awaited.page(), awaited.article(), isLast(awaited));
            silence.heard(origin, got, shares, timepiece.now());
            take(source, awaited, got);
        }
    }

    private void take(Source source, Awaited awaited, Pages.Got got) {
        switch (got) {
            case Pages.Got.Read(Sheet sheet) -> complete(source, awaited, sheet.extracted());
            case Pages.Got.Refused(String reason) ->
                ledger.missed(awaited.article().id(), reason, null);
            case Pages.Got.Failed(String reason) ->
                ledger.missed(
                        awaited.article().id(),
                        reason,
                        isLast(awaited) ? null : timepiece.now().plus(AGAIN.get(awaited.tries())));
            case Pages.Got.Busy busy ->
                ledger.missed(awaited.article().id(), busy.reason(), isLast(awaited) ? null : busy.until());
        }
    }

    private static boolean isLast(Awaited awaited) {
        return awaited.tries() >= AGAIN.size();
    }

    private void complete(Source source, Awaited awaited, Extracted page) {
        Source.Texts texts = source.habits().texts();
        boolean cuts = texts.dropsRepeats();
        var learnt = cuts ? ledger.learnt(source.id()).recurring() : Set.<Long>of();
        var completing = new Completing(new Refrain(List.of(), cuts, learnt), texts);
        Made made = completing.of(awaited.article(), page).orElse(null);
        if (texts.fullText() == Source.FullText.AUTO) {
            ledger.told(source.id(), made != null, timepiece.now());
        }
        if (made == null) {
            ledger.forgo(awaited.article().id());
            return;
        }
        var marks = Refrain.marks(page.html(), page.image());
        Set<CategoryPath> changed =
                ledger.complete(new Completed(made.article(), made.removed(), marks, timepiece.now()));
        if (!changed.isEmpty()) {
            touched.accept(changed);
        }
    }
}
