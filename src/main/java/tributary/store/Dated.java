package tributary.store;

import java.time.Instant;

/// A version of a document that we serve: a hash of its bytes, and since when it is the one.
public record Dated(String hash, Instant since) {
    /// True for the name of a document that is asked for with a query: of such there may be any number.
    public static boolean isQueried(String document) {
        return document.indexOf('?') >= 0;
    }
}
