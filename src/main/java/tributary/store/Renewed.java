package tributary.store;

import java.net.URI;
import tributary.article.ArticleId;

/// What becomes of an article whose source is wanted otherwise now.
public sealed interface Renewed {
    /// It has another text, picture or language.
    record Text(Completed it) implements Renewed {}

    /// It waits for this page, also when it had it before.
    record Page(ArticleId article, URI page) implements Renewed {}
}
