package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.SourceId;
import tributary.config.Source;
import tributary.store.Claim;
import tributary.store.Store;

/// Gives claimed sources to virtual threads: one per visit, bounded in total and per origin.
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /// Longer than the longest visit and its waiting; after a crash a source is free again this much later.
    static final Duration LEASE = Duration.ofMinutes(15);

    /// Claimed visits that wait for a place; more stay unclaimed in the store.
    private static final int MAX_WAITING = 500;

    private final Store store;
    private final Visit visit;
    private final Supplier<Gear> gear;
    private final InstantSource clock;
    private final Consumer<Visited> report;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lanes<Job> lanes = new Lanes<>();
    private final Set<SourceId> claimed = new HashSet<>();
    private final Set<Thread> threads = new HashSet<>();
    private boolean closing;

    private record Job(Claim claim, Source source, Instant until, boolean force) {
        String lane() {
            return switch (source.address()) {
                case Source.Address.Url(var uri) -> uri.getScheme() + "://" + uri.getRawAuthority();
                case Source.Address.File _ -> "file";
            };
        }
    }

    Dispatcher(Store store, Visit visit, Supplier<Gear> gear, InstantSource clock, Consumer<Visited> report) {
        this.store = store;
        this.visit = visit;
        this.gear = gear;
        this.clock = clock;
        this.report = report;
    }

    /// Claims what is due and starts what may start.
    void tick() {
        int room = room();
        if (room > 0) {
            Instant now = clock.instant();
            dispatch(store.claimDue(now, room, LEASE), now, false);
        }
    }

    /// Claims these sources now, whatever their schedule, as places become free; answers those that could not be
    /// claimed and are not being visited either.
    Set<SourceId> dispatch(Collection<SourceId> sources, boolean force) throws InterruptedException {
        var left = new HashSet<SourceId>();
        List<SourceId> all = List.copyOf(sources);
        for (int from = 0; from < all.size(); ) {
            int room = awaitRoom();
            if (room == 0) {
                left.addAll(all.subList(from, all.size()));
                return left;
            }
            List<SourceId> some = all.subList(from, Math.min(all.size(), from + room));
            from += some.size();
            left.addAll(claim(some, force));
        }
        return left;
    }

    private Set<SourceId> claim(List<SourceId> some, boolean force) {
        Instant now = clock.instant();
        var left = new HashSet<>(some);
        lock.lock();
        try {
            left.removeAll(claimed);
        } finally {
            lock.unlock();
        }
        List<Claim> claims = store.claim(left, now, LEASE);
        claims.forEach(claim -> left.remove(claim.source()));
        dispatch(claims, now, force);
        return left;
    }

    private void dispatch(List<Claim> claims, Instant now, boolean force) {
        Gear current = gear.get();
        lock.lock();
        try {
            for (Claim claim : claims) {
                Source source = current.roster().get(claim.source());
                if (source == null || closing) {
                    store.release(List.of(claim));
                    continue;
                }
                var job = new Job(claim, source, now.plus(LEASE), force);
                claimed.add(claim.source());
                lanes.add(job.lane(), job);
                start(job.lane());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Under the lock.
    private void start(String lane) {
        var fetch = gear.get().configuration().fetch();
        int perLane = lane.equals("file") ? fetch.concurrency() : fetch.perHostConcurrency();
        for (Job job : lanes.start(lane, perLane, fetch.concurrency())) {
            Thread thread =
                    Thread.ofVirtual().name("visit " + job.source().id()).unstarted(() -> run(job));
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Job job) {
        try {
            // A place that came free too late is no right to visit: somebody else may hold the lease by now.
            if (clock.instant().isBefore(job.until())) {
                visit(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended(job);
        }
    }

    private void visit(Job job) throws InterruptedException {
        Gear current = gear.get();
        try {
            report.accept(visit.run(current, job.claim(), job.source(), job.force()));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.error("{}: the visit broke: {}", job.source().id(), e.toString(), e);
            report.accept(broken(current, job, e));
        }
    }

    /// A broken visit counts as a failure; when even that cannot be stored, the lease keeps the source quiet.
    private Visited broken(Gear current, Job job, Exception fault) {
        try {
            return visit.broke(current, job.claim(), job.source(), fault);
        } catch (RuntimeException e) {
            LOG.error("{}: the failure could not be stored: {}", job.source().id(), e.toString());
            return Visited.lost(job.source().id(), String.valueOf(e.getMessage()));
        }
    }

    private void ended(Job job) {
        lock.lock();
        try {
            threads.remove(Thread.currentThread());
            claimed.remove(job.claim().source());
            lanes.end(job.lane());
            if (!closing) {
                start(job.lane());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int room() {
        lock.lock();
        try {
            return closing ? 0 : Math.max(0, MAX_WAITING - lanes.waiting());
        } finally {
            lock.unlock();
        }
    }

    /// Waits for room to claim more; 0 when we are closing.
    private int awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!closing && lanes.waiting() >= MAX_WAITING) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        return room();
    }

    /// Starts nothing more, gives waiting claims back, and lets running visits finish until `grace` is over; what still
    /// runs then is abandoned: a visit is one transaction.
    void close(Duration grace) {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
            List<Job> left = lanes.clear();
            store.release(left.stream().map(Job::claim).toList());
            left.forEach(job -> claimed.remove(job.claim().source()));
            long nanos = grace.toNanos();
            while (!threads.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            threads.forEach(Thread::interrupt);
            nanos = TimeUnit.SECONDS.toNanos(1);
            while (!threads.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
