package tributary.store;

import java.time.Instant;
import tributary.article.SourceId;

/// A source that turned bad, or well again: `words` says why in one line.
public record Turn(SourceId source, Kind kind, Instant at, String words) {
    /// Printed in lower case.
    public enum Kind {
        BROKEN,
        RECOVERED,
        GONE
    }
}
