package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The origins that are not asked for pages for a while: those that asked for it, and those where pages failed one
/// after another.
final class Silence {
    /// So many failures in a row are enough.
    private static final int FAILURES = 3;

    private static final Duration REST = Duration.ofMinutes(30);

    /// Above this many origins, those that rest no longer are forgotten.
    private static final int MANY = 10_000;

    private final Map<String, Mood> moods = new HashMap<>();

    /// Until when an origin is left alone; null when it is not.
    synchronized @Nullable Instant until(String origin, Instant now) {
        Mood mood = moods.get(origin);
        return mood == null || mood.until() == null || !mood.until().isAfter(now) ? null : mood.until();
    }

    /// Takes note of how an origin answered.
    synchronized void heard(String origin, Pages.Got got, Instant now) {
        if (moods.size() > MANY) {
            moods.values()
                    .removeIf(mood -> mood.until() == null || !mood.until().isAfter(now));
        }
        switch (got) {
            case Pages.Got.Read _, Pages.Got.Refused _ -> moods.remove(origin);
            case Pages.Got.Busy(String _, Instant until) -> moods.put(origin, new Mood(0, until));
            case Pages.Got.Failed _ ->
                moods.merge(origin, new Mood(1, null), (before, _) -> {
                    int failures = before.failures() + 1;
                    return failures < FAILURES ? new Mood(failures, null) : new Mood(0, now.plus(REST));
                });
        }
    }

    /// How many failures in a row, and until when it rests (null: it does not).
    private record Mood(int failures, @Nullable Instant until) {}
}
