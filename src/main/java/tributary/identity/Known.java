package tributary.identity;

import tributary.article.ArticleId;
import tributary.article.Traces;

/// An article that we have of a source, with traces by which it is known again.
///
/// An article may have several rows, for the guids and links that it had before; the last one is how it is now.
public record Known(ArticleId id, Traces traces) {}
