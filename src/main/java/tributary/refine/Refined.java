package tributary.refine;

import java.net.URI;
import tributary.article.Article;

/// What a draft came to: an article, or the page that must be fetched before it can be one.
public sealed interface Refined {
    /// The article, complete and safe.
    record Done(Article article) implements Refined {}

    /// The feed does not carry the text: it stands on this page.
    record NeedsPage(URI page) implements Refined {}
}
