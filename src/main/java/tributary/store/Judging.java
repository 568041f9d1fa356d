package tributary.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.story.Copies;
import tributary.story.Verdict;

/// Has new articles judged, and keeps what [Copies] remembers equal to what is committed: after a transaction that did
/// not happen it is told everything again. Used by the writer alone.
///
/// A changed article is not judged again: readers have it as what it was judged first, and it would jump in their
/// lists.
final class Judging {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MAX_ARTICLES = 200_000;

    /// All of the window is in memory while it is restored.
    private static final long MAX_CHARACTERS = 32L << 20;

    private final Copies copies;
    private boolean stale = true;

    Judging(Copies copies) {
        this.copies = copies;
    }

    Verdict judge(Handle handle, Article article) {
        catchUp(handle);
        return copies.judge(article);
    }

    /// What was judged since the last commit did not happen.
    void rolledBack() {
        stale = true;
    }

    void catchUp(Handle handle) {
        if (stale) {
            copies.restore(recent(handle));
            stale = false;
        }
    }

    private static List<Copies.Remembered> recent(Handle handle) {
        var recent = new ArrayList<Copies.Remembered>();
        long characters = 0;
        try (var newestFirst = handle.createQuery(Articles.SELECT.replace("i.lead,", "i.lead, f.id as lead_id,")
                        + "join identity f on f.key = i.lead where a.first_seen >="
                        + " (select max(first_seen) - :window from article where key >= (select max(key) - 1000 from article))"
                        + " order by a.key desc limit :most")
                .bind("window", WINDOW.toMillis())
                .bind("most", MAX_ARTICLES)
                .map((row, _) -> new Row(Articles.article(row), row.getString("lead_id"), row.getString("reason")))
                .iterator()) {
            while (newestFirst.hasNext() && characters < MAX_CHARACTERS) {
                Row it = newestFirst.next();
                recent.add(it.remembered());
                characters +=
                        it.article().content().length() + it.article().summary().length();
            }
        }
        return recent.reversed();
    }

    private record Row(Article article, String lead, String reason) {
        Copies.Remembered remembered() {
            @Nullable ArticleId copyOf = article.id().value().equals(lead) ? null : new ArticleId(lead);
            return new Copies.Remembered(article, new Verdict(copyOf, article.story(), reason));
        }
    }
}
