package tributary.store;

import tributary.article.SourceId;

/// The right to visit a source until the lease ends. `token` guards the commit: a claim whose lease was taken over by
/// somebody else commits nothing.
public record Claim(SourceId source, Memory memory, long token) {}
