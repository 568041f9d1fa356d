package tributary.refresh;

import java.util.Set;
import tributary.article.SourceId;
import tributary.store.Committed;
import tributary.store.Memory;

/// How a visit ended: its outcome, the line that tells why, how many entries were read, and what the commit did.
public record Visited(SourceId source, Memory.Outcome outcome, String words, int seen, Committed committed) {
    /// A visit whose result could not be stored.
    static Visited lost(SourceId source, String reason) {
        return new Visited(source, Memory.Outcome.FAILED, reason, 0, new Committed(false, 0, 0, 0, Set.of()));
    }
}
