package tributary.cadence;

import java.time.Instant;
import java.util.Optional;

/// When a cron expression is next true.
@FunctionalInterface
public interface Cron {
    /// The first moment after `after`, in UTC; empty when there is none any more.
    Optional<Instant> next(String expression, Instant after);
}
