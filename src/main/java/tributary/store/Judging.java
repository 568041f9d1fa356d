package tributary.store;

import java.time.Duration;
import tributary.story.Copies;
import tributary.story.Telling;
import tributary.story.Verdict;

/// Has new articles judged, and keeps what [Copies] remembers equal to what is committed: after a transaction that did
/// not happen it is told everything again. Used by the writer alone.
///
/// A changed article is not judged again: readers have it as what it was judged first, and it would jump in their
/// lists.
final class Judging {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MAX_ARTICLES = 200_000;

    private final Copies copies;
    private boolean stale = true;

    Judging(Copies copies) {
        this.copies = copies;
    }

    Verdict judge(Session session, Telling telling) {
        catchUp(session);
        return copies.judge(telling);
    }

    /// What was judged since the last commit did not happen.
    void rolledBack() {
        stale = true;
    }

    void catchUp(Session session) {
        if (stale) {
            copies.restore(Past.newest(session, MAX_ARTICLES, WINDOW.toMillis()));
            stale = false;
        }
    }
}
