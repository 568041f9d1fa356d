package tributary.cadence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.store.Committed;
import tributary.store.Memory;

/// How a visit ended: its outcome, the line that tells why, when the next one is (null: never by itself), how many
/// entries were read, and what the commit did.
public record Visited(
        SourceId source,
        Memory.Outcome outcome,
        String words,
        @Nullable Instant next,
        int seen,
        Committed committed) {
    /// A visit whose result could not be stored.
    public static Visited lost(SourceId source, String reason) {
        return new Visited(source, Memory.Outcome.FAILED, reason, null, 0, Committed.NOTHING);
    }
}
