package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.cadence.Visited;
import tributary.plan.Source;
import tributary.refresh.Board.Next;
import tributary.refresh.Board.Wish;
import tributary.store.Claim;
import tributary.store.Ledger;
import tributary.store.StoreFailure;
import tributary.time.Timepiece;
import tributary.visit.Gear;
import tributary.visit.Visit;

/// Decides which visit starts when: claims what is due and what was wished for as places come free, in total and per
/// origin, and hands each to the [Crew].
///
/// A source is claimed only when its visit can start at once, so a claim is as good as a request. Whoever finds work
/// and nobody claiming claims, and goes on until nothing is left to claim: what comes free meanwhile is claimed
/// together.
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Ledger ledger;
    private final Visit visit;
    private final Supplier<Gear> gear;
    private final Timepiece timepiece;
    private final Crew crew;
    private final Consumer<Visited> report;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Board board = new Board();

    /// Claims whose visits could not be stored; given up when the store can write again.
    private final Queue<Unstored> unstored = new ConcurrentLinkedQueue<>();

    private record Unstored(Claim claim, Instant ended) {}

    private boolean claiming;
    private boolean closing;

    /// Why the last claim failed; empty when it did not. Written by the one who claims.
    private volatile String complaint = "";

    Dispatcher(
            Ledger ledger, Visit visit, Supplier<Gear> gear, Timepiece timepiece, Crew crew, Consumer<Visited> report) {
        this.ledger = ledger;
        this.visit = visit;
        this.gear = gear;
        this.timepiece = timepiece;
        this.crew = crew;
        this.report = report;
    }

    /// Claims what is due and starts what may start.
    void tick() {
        locked(() -> board.due(gear.get()));
        crew.soon(() -> {
            if (abandonUnstored()) {
                claimAll();
            }
        });
    }

    /// False when the store still cannot write.
    private boolean abandonUnstored() {
        for (Unstored one = unstored.poll(); one != null; one = unstored.poll()) {
            try {
                ledger.abandon(one.claim(), one.ended());
            } catch (StoreFailure e) {
                unstored.add(one);
                complain(String.valueOf(e.getMessage()));
                return false;
            }
        }
        return true;
    }

    /// Visits these sources as places become free, whatever their schedule.
    void wish(Collection<Wish> wanted) {
        locked(() -> board.wish(wanted, gear.get()));
        crew.soon(this::claimAll);
    }

    /// One at a time; whoever comes second finds his work done.
    private void claimAll() {
        boolean done = false;
        try {
            for (Optional<Next> next = first(); next.isPresent(); next = next()) {
                claim(next.get());
                complain("");
            }
            done = true;
        } catch (StoreFailure e) {
            complain(String.valueOf(e.getMessage()));
        } finally {
            if (!done) {
                locked(() -> claiming = false);
            }
        }
    }

    private Optional<Next> first() {
        lock.lock();
        try {
            if (claiming) {
                return Optional.empty();
            }
            claiming = true;
            return next();
        } finally {
            lock.unlock();
        }
    }

    /// What to claim now; when there is nothing the one who claims is done.
    private Optional<Next> next() {
        Instant now = timepiece.now();
        lock.lock();
        try {
            boolean mayBegin = !closing && !visit.isCrowded();
            Optional<Next> next = mayBegin ? board.next(gear.get(), now) : Optional.empty();
            claiming = next.isPresent();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// Says once that nothing can be claimed, and once that it goes on.
    private void complain(String why) {
        if (!complaint.equals(why)) {
            complaint = why;
            if (why.isEmpty()) {
                LOG.info("sources are claimed again");
            } else {
                LOG.error("no source can be claimed: {}", why);
            }
        }
    }

    private void claim(Next next) {
        if (next.wishes().isEmpty()) {
            due(next);
        } else {
            wished(next);
        }
    }

    private void due(Next next) {
        Instant now;
        Ledger.Due found;
        try (Timepiece.Held time = timepiece.hold()) {
            now = time.now();
            found = ledger.claimDue(now, next.terms());
        }
        found.claims().forEach(claim -> start(claim, now, null));
        locked(() -> board.moreDue(found.more()));
    }

    private void wished(Next next) {
        var left = next.wishes().stream().collect(Collectors.toMap(Wish::source, wish -> wish, (first, _) -> first));
        Instant now;
        Ledger.Asked asked;
        try (Timepiece.Held time = timepiece.hold()) {
            now = time.now();
            asked = ledger.claim(next.wishes().stream().map(Wish::source).toList(), now, next.terms());
        } catch (StoreFailure e) {
            locked(() -> board.hold(next.wishes()));
            throw e;
        }
        for (Claim claim : asked.claims()) {
            start(claim, now, left.remove(claim.source()));
        }
        var again = new ArrayList<Wish>();
        asked.full().forEach(source -> Optional.ofNullable(left.remove(source)).ifPresent(again::add));
        locked(() -> board.hold(again));
        refuse(left.values());
    }

    /// One that is being visited counts where it was wished for; the others will not be visited.
    private void refuse(Collection<Wish> left) {
        var refused = new ArrayList<Wish>();
        locked(() ->
                left.stream().filter(wish -> !board.isVisited(wish.source())).forEach(refused::add));
        refused.forEach(wish -> wish.refused().accept(wish.source()));
    }

    private void start(Claim claim, Instant now, @Nullable Wish wish) {
        Gear current = gear.get();
        Source source = current.roster().get(claim.source());
        boolean force = wish != null && wish.force();
        if (source == null || !start(new Visit.Order(current, claim, source, force), now, wish)) {
            ledger.release(List.of(claim));
        }
    }

    private boolean start(Visit.Order order, Instant now, @Nullable Wish wish) {
        var errand = new Errand(visit, order, now, (it, visited) -> ended(it, wish, visited));
        lock.lock();
        try {
            if (closing || !board.begin(errand)) {
                return false;
            }
            crew.start(errand);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// A wish whose turn came too late is wished again.
    private void ended(Errand errand, @Nullable Wish wish, @Nullable Visited visited) {
        if (errand.isUnstored()) {
            unstored.add(new Unstored(errand.claim(), timepiece.now()));
        }
        try {
            if (visited != null) {
                report.accept(visited);
            }
        } catch (StoreFailure e) {
            LOG.error("what came of a pass could not be stored: {}", e.getMessage());
        } finally {
            locked(() -> {
                if (errand.isLate() && wish != null && !closing) {
                    board.hold(List.of(wish));
                }
                board.end(errand, gear.get());
                changed.signalAll();
            });
        }
        claimAll();
    }

    /// Starts nothing more and lets visits under way finish until `grace` is over; what still runs then is abandoned:
    /// a visit is one transaction.
    void close(Duration grace) {
        lock.lock();
        try {
            closing = true;
            board.forgetWishes();
            awaitIdle(grace.toNanos());
            crew.stop();
            awaitIdle(TimeUnit.SECONDS.toNanos(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void awaitIdle(long patience) throws InterruptedException {
        long nanos = patience;
        while (!board.isIdle() && nanos > 0) {
            nanos = changed.awaitNanos(nanos);
        }
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
