package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.draft.Draft;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aRhythmIsTheMeanGapOfTheNewestEntries() {
        assertThat(Rhythm.of(posts(Duration.ofMinutes(20), 12), null, NOW)).isEqualTo(Duration.ofMinutes(20));
        assertThat(Rhythm.of(posts(Duration.ofMinutes(80), 5), null, NOW)).isEqualTo(Duration.ofMinutes(80));
    }

    @Test
    void aSiteThatPostsFourTimesAsOftenIsAskedTwiceAsOften() {
        Duration least = Duration.ofMinutes(15);

        assertThat(Rhythm.interval(Duration.ofMinutes(15), least)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Rhythm.interval(Duration.ofMinutes(60), least)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Rhythm.interval(Duration.ofMinutes(240), least)).isEqualTo(Duration.ofMinutes(60));
        assertThat(Rhythm.interval(Duration.ofSeconds(4), Duration.ofSeconds(1)))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void oldEntriesDoNotHideThatASiteNowPostsOften() {
        var drafts = new java.util.ArrayList<>(posts(Duration.ofMinutes(10), 12));
        drafts.add(posted(NOW.minus(Duration.ofDays(900))));

        assertThat(Rhythm.of(drafts, null, NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void threePostsAtOnceAreABurst() {
        var weekly = new java.util.ArrayList<>(posts(Duration.ofDays(7), 12));
        weekly.addAll(posts(Duration.ofMinutes(20), 3));

        assertThat(Rhythm.of(weekly, null, NOW)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void twoPostsAtOnceAreNone() {
        var weekly = new java.util.ArrayList<>(posts(Duration.ofDays(7), 12));
        weekly.addAll(posts(Duration.ofMinutes(20), 2));

        assertThat(Rhythm.of(weekly, null, NOW)).isGreaterThan(Duration.ofDays(2));
    }

    @Test
    void silenceSinceTheLastEntryCounts() {
        var drafts = List.of(posted(NOW.minus(Duration.ofDays(18))), posted(NOW.minus(Duration.ofDays(19))));

        assertThat(Rhythm.of(drafts, null, NOW)).isEqualTo(Duration.ofDays(18));
    }

    @Test
    void aVisitThatBringsNothingCountsTheSilence() {
        Instant posted = NOW.minus(Duration.ofDays(72));

        assertThat(Rhythm.still(Duration.ofHours(3), posted, NOW)).isEqualTo(Duration.ofDays(72));
        assertThat(Rhythm.still(Duration.ofHours(3), NOW.minusSeconds(60), NOW)).isEqualTo(Duration.ofHours(3));
        assertThat(Rhythm.still(null, posted, NOW)).isNull();
        assertThat(Rhythm.still(Duration.ofHours(3), NOW.plusSeconds(60), NOW)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void theNewestPastDateIsWhenItPosted() {
        var drafts = List.of(posted(NOW.minusSeconds(9)), posted(NOW.plusSeconds(9)), posted(NOW.minusSeconds(99)));

        assertThat(Rhythm.posted(drafts, NOW)).isEqualTo(NOW.minusSeconds(9));
        assertThat(Rhythm.posted(List.of(), NOW)).isNull();
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
        return new Draft(
                null,
                "t",
                null,
                at,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
    }
}
