package tributary.store;

import tributary.article.ArticleId;
import tributary.article.Leaf;

/// What becomes of an article whose source is wanted otherwise now.
public sealed interface Renewed {
    /// It has another text, picture or language.
    record Text(Completed it) implements Renewed {}

    /// It waits for this page, also when it had it before.
    record Page(ArticleId article, Leaf page) implements Renewed {}
}
