package tributary.yaml;

import java.util.Optional;

/// Judges a cron expression: the reason why it is wrong, or nothing when it is right.
@FunctionalInterface
public interface CronChecker {
    Optional<String> reason(String expression);
}
