package tributary.store;

import java.time.Instant;

/// A version of a document that we serve: a hash of its bytes, and since when it is the one.
public record Dated(String hash, Instant since) {}
