package tributary.identity;

import tributary.article.ArticleId;

/// Which article an item of a source is.
public sealed interface Match {
    /// Never seen in this source; `id` is the name it gets.
    record New(ArticleId id) implements Match {}

    /// Seen before, and its content is what we have.
    record Known(ArticleId id) implements Match {}

    /// Seen before with the content that we have, under a guid or date that we did not
    /// know.
    record Renamed(ArticleId id) implements Match {}

    /// Seen before with other content, or under another link.
    record Changed(ArticleId id) implements Match {}
}
