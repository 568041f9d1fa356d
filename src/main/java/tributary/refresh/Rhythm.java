package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tributary.wire.Draft;

/// The interval at which a source posts, learnt from the dates of its entries.
final class Rhythm {
    /// The newest entries tell how it posts now; older ones how it used to.
    private static final int NEWEST = 12;

    private Rhythm() {}

    /// Half the mean gap between the newest entries, the silence since the last one included; what was learnt before
    /// when fewer than two dates are known.
    static @Nullable Duration of(List<Draft> drafts, @Nullable Duration before, Instant now) {
        List<Instant> dates = drafts.stream()
                .map(draft -> draft.published() != null ? draft.published() : draft.updated())
                .filter(Objects::nonNull)
                .filter(date -> date.isBefore(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(NEWEST)
                .toList();
        if (dates.size() < 2) {
            return before;
        }
        return Duration.between(dates.getLast(), now).dividedBy(2L * dates.size());
    }
}
