package tributary.article;

import java.net.URI;

/// The page of an article, which may hold what its text lacks, and why it may.
public record Leaf(URI page, Doubt doubt) {}
