package tributary.story;

import tributary.article.Article;

/// Finds the articles that are the same across sources. Decisions depend only on what arrived, in its order.
///
/// Called by one thread at a time: the store decides inside its transaction, so that what is remembered here is what
/// was committed. The costly part, [Telling#of(Article)], needs no lock.
public interface Copies {
    /// Judges a telling under the rule of its source and remembers it. An article that is still remembered keeps the
    /// verdict it got.
    Verdict judge(Telling telling, Folding folding);

    /// Judges a telling under the usual rule.
    default Verdict judge(Telling telling) {
        return judge(telling, Folding.USUAL);
    }

    /// Judges an article.
    default Verdict judge(Article article) {
        return judge(Telling.of(article));
    }

    /// Forgets everything and starts over from articles that were judged before, oldest first.
    void restore(Iterable<Remembered> past);

    /// Copies that remember nothing yet, as many as these can.
    Copies fresh();

    /// A telling with the verdict it got; no other is folded into one that is `alone`. Whoever keeps
    /// [tributary.sketch.Sketch#bytes()] beside the article restores it without reading its text again.
    record Remembered(Telling telling, Verdict verdict, boolean alone) {
        public Remembered(Telling telling, Verdict verdict) {
            this(telling, verdict, false);
        }

        public Remembered(Article article, Verdict verdict) {
            this(Telling.of(article), verdict);
        }
    }
}
