package tributary.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an origin stands with requests for pages: how many failed in a row, and until when it is left alone (null: it is
/// not, or no longer).
public record Quiet(int failures, @Nullable Instant until) {
    public static final Quiet NONE = new Quiet(0, null);

    public Quiet {
        if (failures < 0) {
            throw new IllegalArgumentException("fewer than no failures: " + failures);
        }
    }

    /// Whether the origin is left alone at this moment.
    public boolean holds(Instant now) {
        return until != null && until.isAfter(now);
    }
}
