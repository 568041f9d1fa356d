package tributary.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a feed asks of those who poll it: to come no sooner than `ttl`, and not in these hours (0 to 23) and on these
/// days, both in GMT. Kept, because a 304 does not repeat it.
public record Wishes(@Nullable Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final Wishes NONE = new Wishes(null, Set.of(), Set.of());

    public Wishes {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        if (skipHours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
            throw new IllegalArgumentException("an hour of the day is 0 to 23: " + skipHours);
        }
    }
}
