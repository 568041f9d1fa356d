package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.store.Memory;
import tributary.wire.Draft;

/// The interval at which a source is asked, learnt from the dates of its entries.
///
/// It is the root of the gap between posts times [#BASE]: of all ways to spend so many requests on many sources, the
/// one
/// with the least waiting in sum. A source that posts four times as often is asked twice as often. docs/cadence.md has
/// the figures.
final class Rhythm {
    /// A source that posts this often is asked this often.
    private static final Duration BASE = Duration.ofMinutes(20);

    /// The newest entries tell how it posts now; older ones how it used to.
    private static final int NEWEST = 12;

    private Rhythm() {}

    /// From the newest dates; what was learnt before when fewer than two are known.
    static @Nullable Duration of(List<Draft> drafts, @Nullable Duration before, Instant now) {
        return of(dates(drafts, now), now).orElse(before);
    }

    /// From the mean gap between the newest dates, the silence since the last one included, or from that silence alone
    /// when it is longer; empty when fewer than two dates are known. `dates` are newest first and past.
    static Optional<Duration> of(List<Instant> dates, Instant now) {
        List<Instant> newest = dates.stream().limit(NEWEST).toList();
        if (newest.size() < 2) {
            return Optional.empty();
        }
        Duration gap = Duration.between(newest.getLast(), now).dividedBy(newest.size());
        Duration silence = Duration.between(newest.getFirst(), now);
        return Optional.of(root(Hints.most(gap, silence)));
    }

    /// After a visit that brought nothing: a source that falls silent costs less and less.
    static @Nullable Duration still(Memory before, Instant now) {
        return still(before.rhythm(), before.posted(), now);
    }

    static @Nullable Duration still(@Nullable Duration rhythm, @Nullable Instant posted, Instant now) {
        return rhythm == null || posted == null || !posted.isBefore(now)
                ? rhythm
                : Hints.most(rhythm, root(Duration.between(posted, now)));
    }

    /// When the newest entry was posted; null when no date says.
    static @Nullable Instant posted(List<Draft> drafts, Instant now) {
        return dates(drafts, now).stream().findFirst().orElse(null);
    }

    /// The past dates of the entries, newest first.
    private static List<Instant> dates(List<Draft> drafts, Instant now) {
        return drafts.stream()
                .map(draft -> draft.published() != null ? draft.published() : draft.updated())
                .filter(Objects::nonNull)
                .filter(date -> date.isBefore(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Duration root(Duration gap) {
        return Duration.ofMillis((long) Math.sqrt((double) gap.toMillis() * BASE.toMillis()));
    }
}
