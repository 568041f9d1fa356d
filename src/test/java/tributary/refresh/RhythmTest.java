package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.wire.Draft;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aSiteThatPostsEveryHourIsAskedEveryHalfHour() {
        assertThat(Rhythm.of(posts(Duration.ofHours(1), 12), null, NOW)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void oldEntriesDoNotHideThatASiteNowPostsOften() {
        var drafts = new java.util.ArrayList<>(posts(Duration.ofMinutes(10), 12));
        drafts.add(posted(NOW.minus(Duration.ofDays(900))));

        assertThat(Rhythm.of(drafts, null, NOW)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void silenceSinceTheLastEntryCounts() {
        var drafts = List.of(posted(NOW.minus(Duration.ofDays(40))), posted(NOW.minus(Duration.ofDays(44))));

        assertThat(Rhythm.of(drafts, null, NOW)).isEqualTo(Duration.ofDays(11));
    }

    @Test
    void withoutTwoDatesWhatWasLearntStays() {
        assertThat(Rhythm.of(List.of(posted(NOW)), Duration.ofHours(3), NOW)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void datesInTheFutureSayNothing() {
        var drafts = List.of(posted(NOW.plusSeconds(60)), posted(NOW.plusSeconds(120)));

        assertThat(Rhythm.of(drafts, null, NOW)).isNull();
    }

    private static List<Draft> posts(Duration apart, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> posted(NOW.minus(apart.multipliedBy(i))))
                .toList();
    }

    private static Draft posted(Instant at) {
        return new Draft(null, "t", null, at, null, List.of(), null, null, List.of(), List.of(), null, null, null);
    }
}
