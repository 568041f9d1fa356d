package tributary.plan;

import java.time.Duration;

/// How often a source is asked.
public sealed interface Interval {
    /// From the source's own rhythm, between the bounds of `fetch`.
    record Auto() implements Interval {}

    /// A fixed time between two visits.
    record Every(Duration period) implements Interval {}

    /// A Quartz cron expression, in UTC, already checked.
    record Cron(String expression) implements Interval {}
}
