package tributary.refresh;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import tributary.article.SourceId;
import tributary.cadence.Visited;
import tributary.store.Pass;

/// A pass on its way: which sources are still to be visited, and what the others brought. Guarded by the lock of
/// [Passes].
final class PassRun {
    private final long id;
    private final Instant started;
    private final int sources;
    private final Set<SourceId> open;
    private final BiConsumer<Visited, Integer> watcher;
    private int fresh;
    private int unchanged;
    private int failed;
    private int seen;
    private int created;
    private int updated;
    private int copies;
    private boolean closing;

    /// `watcher` hears of each visit, with the number of sources still open.
    PassRun(long id, Instant started, Collection<SourceId> sources, BiConsumer<Visited, Integer> watcher) {
        this.id = id;
        this.started = started;
        this.open = new HashSet<>(sources);
        this.sources = open.size();
        this.watcher = watcher;
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /// True for the first caller only: that one closes the pass.
    boolean claimClosing() {
        boolean first = !closing;
        closing = true;
        return first;
    }

    Set<SourceId> open() {
        return Set.copyOf(open);
    }

    /// Sources that will not be visited after all.
    void drop(Collection<SourceId> skipped) {
        skipped.forEach(open::remove);
    }

    void count(Visited visited) {
        if (!open.remove(visited.source())) {
            return;
        }
        switch (visited.outcome()) {
            case FRESH, MOVED -> fresh++;
            case UNCHANGED -> unchanged++;
            case THROTTLED, GONE, FAILED, UNREADABLE -> failed++;
        }
        seen += visited.seen();
        created += visited.committed().fresh();
        updated += visited.committed().updated();
        copies += visited.committed().copies();
        watcher.accept(visited, open.size());
    }

    Pass finish(Instant now) {
        return new Pass(id, started, now, sources, fresh, unchanged, failed, seen, created, updated, copies);
    }
}
