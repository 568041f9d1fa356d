package tributary.refine;

import java.util.Optional;
import java.util.Set;
import tributary.article.Article;

/// Tells an article anew as its source wants it now, by what its feed says again.
public final class Renewing {
    private Renewing() {}

    /// The article with another text; empty where it would have the same.
    public static Optional<Made> of(Article article, Made anew) {
        Article fresh = anew.article();
        Article told =
                article.told(fresh.summary(), fresh.content(), fresh.image()).withLanguage(fresh.language());
        return told.equals(article) ? Optional.empty() : Optional.of(new Made(told, anew.removed(), Set.of()));
    }
}
