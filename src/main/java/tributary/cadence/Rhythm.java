package tributary.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.store.Memory;

/// How far apart a source posts, learnt from the dates of its entries, and how often it is therefore asked.
///
/// The interval is the geometric mean of the gap between posts and `min_interval`: of all ways to spend so many
/// requests on many sources, growing with the root of the gap is the one with the least waiting in sum. A source that
/// posts four times as often is asked twice as often, and one that posts as often as it may be asked is asked at each
/// post. docs/cadence.md has the figures.
final class Rhythm {
    /// The newest entries tell how it posts now; older ones how it used to.
    private static final int NEWEST = 12;

    /// So many at once are a burst: more of the same may follow.
    private static final int BURST = 3;

    private Rhythm() {}

    /// From the newest dates; what was learnt before when fewer than two are known.
    static @Nullable Duration of(List<Draft> drafts, @Nullable Duration before, Instant now) {
        return of(dates(drafts, now), now).orElse(before);
    }

    /// From the mean gap between the newest dates or between the newest few, whichever is shorter, with the silence
    /// since the last one, or from that silence alone when it is longer; empty when fewer than two dates are known.
    /// `dates` are newest first and past.
    static Optional<Duration> of(List<Instant> dates, Instant now) {
        if (dates.size() < 2) {
            return Optional.empty();
        }
        Duration gap = Hints.least(gap(dates, NEWEST, now), gap(dates, BURST, now));
        return Optional.of(Hints.most(gap, Duration.between(dates.getFirst(), now)));
    }

    private static Duration gap(List<Instant> dates, int newest, Instant now) {
        int some = Math.min(newest, dates.size());
        return Duration.between(dates.get(some - 1), now).dividedBy(some);
    }

    /// After a visit that brought nothing: a source that falls silent costs less and less.
    static @Nullable Duration still(Memory before, Instant now) {
        return still(before.posting().rhythm(), before.posting().newest(), now);
    }

    static @Nullable Duration still(@Nullable Duration rhythm, @Nullable Instant posted, Instant now) {
        return rhythm == null || posted == null || !posted.isBefore(now)
                ? rhythm
                : Hints.most(rhythm, Duration.between(posted, now));
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

    /// How long to wait between two visits to a source that posts this far apart, where `least` is the shortest wait.
    static Duration interval(Duration gap, Duration least) {
        return Duration.ofMillis((long) Math.sqrt((double) gap.toMillis() * least.toMillis()));
    }
}
