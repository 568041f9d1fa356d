package tributary.refresh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import tributary.article.SourceId;
import tributary.cadence.Visited;
import tributary.store.Ledger;
import tributary.store.Pass;
import tributary.time.Timepiece;

/// The passes on their way: each visit is counted in every pass that waits for its source.
final class Passes {
    private final Ledger ledger;
    private final Timepiece timepiece;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private final List<PassRun> runs = new ArrayList<>();

    Passes(Ledger ledger, Timepiece timepiece) {
        this.ledger = ledger;
        this.timepiece = timepiece;
    }

    /// Opens a pass over these sources.
    PassRun open(long id, Collection<SourceId> sources, BiConsumer<Visited, Integer> watcher) {
        var run = new PassRun(id, timepiece.now(), sources, watcher);
        lock.lock();
        try {
            runs.add(run);
        } finally {
            lock.unlock();
        }
        return run;
    }

    void count(Visited visited) {
        change(() -> runs.forEach(run -> run.count(visited)));
    }

    void drop(PassRun run, Collection<SourceId> skipped) {
        change(() -> run.drop(skipped));
    }

    /// The sources that the pass still waits for.
    Set<SourceId> open(PassRun run) {
        lock.lock();
        try {
            return run.open();
        } finally {
            lock.unlock();
        }
    }

    /// Sources that the configuration no longer visits hold up no pass.
    void dropEverywhere(Collection<SourceId> gone) {
        change(() -> runs.forEach(run -> run.drop(gone)));
    }

    boolean isRunning() {
        lock.lock();
        try {
            return !runs.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the pass is done.
    void await(PassRun run) throws InterruptedException {
        lock.lock();
        try {
            while (runs.contains(run)) {
                finished.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Changes the runs, then closes those that are done. A pass leaves the list after its row is written, so whoever
    /// sees that none is running also sees its result.
    private void change(Runnable step) {
        List<PassRun> done;
        lock.lock();
        try {
            step.run();
            done = runs.stream()
                    .filter(run -> run.isDone() && run.claimClosing())
                    .toList();
        } finally {
            lock.unlock();
        }
        for (PassRun run : done) {
            close(run);
        }
    }

    private void close(PassRun run) {
        Pass result = run.finish(timepiece.now());
        try {
            ledger.closePass(result);
        } finally {
            lock.lock();
            try {
                runs.remove(run);
                finished.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
