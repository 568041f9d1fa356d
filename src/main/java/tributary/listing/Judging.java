package tributary.listing;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tributary.sqlite.Readers;
import tributary.sqlite.Session;
import tributary.story.Copies;
import tributary.story.Folding;
import tributary.story.Telling;
import tributary.story.Verdict;

/// Has new articles judged, and keeps what [Copies] remembers equal to what is committed: after a transaction that did
/// not happen it is told everything again. Used by the writer alone.
///
/// At a start the newest articles are read in the background, and the first new one waits for that. A changed article
/// is not judged again: readers have it as what it was judged first, and it would jump in their lists.
public final class Judging {
    /// How many articles are remembered at a start: as many as the window holds, so that a restart changes nothing.
    private static final int MAX_ARTICLES = 200_000;

    private Copies copies;
    private boolean stale;
    private @Nullable CompletableFuture<Boolean> loading;
    private @Nullable Rejudging rejudging;

    public Judging(Copies copies) {
        this.copies = copies;
    }

    /// Reads what was judged before while others work.
    public void load(Readers readers) {
        Copies loaded = copies;
        loading = CompletableFuture.supplyAsync(
                () -> readers.read(session -> {
                    loaded.restore(Past.newest(session, MAX_ARTICLES));
                    return true;
                }),
                task -> Thread.ofPlatform().name("store-memory").daemon().start(task));
    }

    public Verdict judge(Session session, Telling telling, Folding folding) {
        catchUp(session);
        return copies.judge(telling, folding);
    }

    /// What was judged since the last commit did not happen.
    public void rolledBack() {
        stale = true;
        rejudging = null;
    }

    /// Judges the next articles again; null when there is nothing to judge again.
    public Rejudging.@Nullable Step rejudge(Session session, Instant at) {
        Long since = Rejudging.since(session);
        if (since == null) {
            rejudging = null;
            return null;
        }
        catchUp(session);
        Rejudging running = rejudging;
        if (running == null || running.began() != since) {
            running = new Rejudging(since, copies.fresh());
            rejudging = running;
        }
        Rejudging.Step step = running.step(session, at);
        if (step.left() == 0) {
            copies = running.copies();
            rejudging = null;
        }
        return step;
    }

    private void catchUp(Session session) {
        CompletableFuture<Boolean> running = loading;
        loading = null;
        if (running != null) {
            try {
                running.join();
            } catch (CompletionException e) {
                // Whatever kept it from reading will be met again here, and then reach whoever waits.
                stale = true;
            }
        }
        if (stale) {
            copies.restore(Past.newest(session, MAX_ARTICLES));
            stale = false;
        }
    }
}
