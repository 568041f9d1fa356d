package tributary.store;

import java.net.URI;
import tributary.article.Article;
import tributary.article.Doubt;

/// An article that waits for its page, why it may lack something, and how often that was asked for in vain.
public record Awaited(Article article, URI page, Doubt doubt, int tries) {}
