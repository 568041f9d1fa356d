package tributary.story;

import java.util.List;
import tributary.article.Article;

/// Finds the articles that are the same across sources. Decisions depend only on what arrived, in its order.
///
/// Called by one thread at a time: the store decides inside its transaction, so that what is remembered here is what
/// was committed.
public interface Copies {
    /// Judges an article and remembers it.
    Verdict judge(Article article);

    /// Forgets everything and starts over from articles that were judged before, oldest first.
    void restore(List<Remembered> past);

    /// An article with the verdict it got.
    record Remembered(Article article, Verdict verdict) {}
}
