package tributary.store;

import java.net.URI;
import tributary.article.Article;

/// An article that waits for its page, and how often that was asked for in vain.
public record Awaited(Article article, URI page, int tries) {}
