package tributary.store;

import java.time.Instant;

/// An origin that wants to be left alone until a moment, with all its sources; but only when at least `quorum` of them
/// were overloaded since `since` (a quorum of 1 is the source that was told).
public record Rest(String origin, Instant until, int quorum, Instant since) {
    public Rest {
        if (quorum < 1) {
            throw new IllegalArgumentException("somebody was told: " + quorum);
        }
    }
}
