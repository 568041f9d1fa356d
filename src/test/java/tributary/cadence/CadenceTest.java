package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.address.Addresses;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.plan.Configuration;
import tributary.plan.Interval;
import tributary.store.Memory;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Wishes;

class CadenceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Interval TEN_MINUTES = new Interval.Every(Duration.ofMinutes(10));
    private static final Configuration.Fetch BOUNDS = new Configuration.Fetch(
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            16 << 20,
            "Tributary/test",
            Configuration.Robots.PAGES,
            1,
            Duration.ofSeconds(1),
            200,
            Addresses.PUBLIC_ONLY);

    /// Dice in the middle: no jitter to either side.
    private static final Cadence.Moment MOMENT = new Cadence.Moment(NOW, 0.5);

    private final Cadence cadence = new Cadence((expression, after) -> Optional.of(after.plusSeconds(3600)), BOUNDS);

    @Test
    void anUnchangedSourceIsDueAfterItsInterval() {
        assertThat(next(new Finding.Same(answer(304)))).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void jitterStaysWithinATwentiethOfTheInterval() {
        var low = cadence.after(TEN_MINUTES, Memory.NONE, same(), new Cadence.Moment(NOW, 0));
        var high = cadence.after(TEN_MINUTES, Memory.NONE, same(), new Cadence.Moment(NOW, 0.999));

        assertThat(low.next()).isEqualTo(NOW.plusSeconds(570));
        assertThat(high.next()).isBetween(NOW.plusSeconds(629), NOW.plusSeconds(630));
    }

    @Test
    void maxAgeIsALowerBound() {
        assertThat(next(new Finding.Same(answer(304, "cache-control", "public, max-age=3600"))))
                .isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void ageCountsAgainstMaxAge() {
        var finding = new Finding.Same(
                new Answer(304, uri(), Map.of("cache-control", List.of("max-age=3600"), "age", List.of("600"))));

        assertThat(next(finding)).isEqualTo(NOW.plusSeconds(3000));
    }

    @Test
    void aHugeMaxAgeEndsAtTheLongestInterval() {
        assertThat(next(new Finding.Same(answer(304, "cache-control", "max-age=99999999999"))))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aBadMaxAgeSaysNothing() {
        assertThat(next(new Finding.Same(answer(304, "cache-control", "max-age=-5"))))
                .isEqualTo(NOW.plusSeconds(600));
        assertThat(next(new Finding.Same(answer(304, "cache-control", "max-age=soon"))))
                .isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void retryAfterInSecondsIsObeyed() {
        var plan = cadence.after(
                TEN_MINUTES, Memory.NONE, new Finding.Throttled(answer(429, "retry-after", "7200")), MOMENT);

        assertThat(plan.notBefore()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(plan.next()).isAfterOrEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void retryAfterAsADateIsObeyed() {
        var answer = answer(429, "retry-after", "Sun, 01 Mar 2026 14:00:00 GMT");
        var plan = cadence.after(TEN_MINUTES, Memory.NONE, new Finding.Throttled(answer), MOMENT);

        assertThat(plan.notBefore()).isEqualTo(Instant.parse("2026-03-01T14:00:00Z"));
    }

    @Test
    void aShortRetryAfterNeverShortensTheInterval() {
        var plan = cadence.after(
                TEN_MINUTES, Memory.NONE, new Finding.Throttled(answer(429, "retry-after", "120")), MOMENT);

        assertThat(plan.next()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void tenYearsOfRetryAfterEndAtAWeek() {
        var plan = cadence.after(
                TEN_MINUTES, Memory.NONE, new Finding.Throttled(answer(429, "retry-after", "315360000")), MOMENT);

        assertThat(plan.notBefore()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void anUnboundedThrottleIsTwoIntervalsAlsoWhenTheyAreLong() {
        var weekly = new Interval.Every(Duration.ofDays(7));
        var plan = cadence.after(weekly, failures(5), new Finding.Throttled(answer(429)), MOMENT);

        assertThat(plan.notBefore()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void throttlingWithoutATimeWaitsAtLeastTwoIntervalsAndDoubles() {
        var first = cadence.after(TEN_MINUTES, failures(0), new Finding.Throttled(answer(429)), MOMENT);
        var second = cadence.after(TEN_MINUTES, failures(1), new Finding.Throttled(answer(429)), MOMENT);

        assertThat(first.notBefore()).isEqualTo(NOW.plusSeconds(1200));
        assertThat(second.notBefore()).isEqualTo(NOW.plusSeconds(2400));
    }

    @Test
    void whoSaysHowLongToWaitIsNotBackedOffFrom() {
        var asked = new Finding.Throttled(answer(429, "retry-after", "1200"));

        assertThat(cadence.after(TEN_MINUTES, failures(17), asked, MOMENT).failures())
                .isEqualTo(1);
    }

    @Test
    void failuresBackOffByDoublingUpToADay() {
        var failed = new Finding.Failed(new Reply.Failed(Failure.STATUS, "500", answer(500)));

        assertThat(cadence.after(TEN_MINUTES, failures(0), failed, MOMENT).next())
                .isEqualTo(NOW.plusSeconds(600));
        assertThat(cadence.after(TEN_MINUTES, failures(3), failed, MOMENT).next())
                .isEqualTo(NOW.plusSeconds(4800));
        assertThat(cadence.after(TEN_MINUTES, failures(1000), failed, MOMENT).next())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aSuccessForgetsTheFailures() {
        assertThat(cadence.after(TEN_MINUTES, failures(7), same(), MOMENT).failures())
                .isZero();
    }

    @Test
    void aGoneSourceIsAskedOnceMoreAndThenNever() {
        var first = cadence.after(TEN_MINUTES, Memory.NONE, new Finding.Gone(answer(410)), MOMENT);
        var before = Memory.NONE.withOutcome(Memory.Outcome.GONE, null);
        var second = cadence.after(TEN_MINUTES, before, new Finding.Gone(answer(410)), MOMENT);

        assertThat(first.next()).isEqualTo(NOW.plusSeconds(600));
        assertThat(second.next()).isNull();
    }

    @Test
    void cronDecidesWhenASourceWithCronIsDue() {
        var plan = cadence.after(new Interval.Cron("0 0 * * * ?"), Memory.NONE, same(), MOMENT);

        assertThat(plan.next()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void ttlIsALowerBound() {
        var head = new Reading.Head(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                60,
                null,
                Set.of(),
                Set.of(),
                null,
                Reading.Head.Plain.NOTHING);
        var news = new Finding.News(
                answer(200), new Reading.Feed(head, List.of(), "rss 2.0", "utf-8", List.of()), Imprint.NONE);

        assertThat(next(news)).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void aTtlStillCountsWhenNothingChanged() {
        var before = Memory.NONE.with(Memory.Head.NONE, new Wishes(Duration.ofHours(1), Set.of(), Set.of()));

        assertThat(cadence.after(TEN_MINUTES, before, same(), MOMENT).next()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void aSuccessMayAskToBeLeftAlone() {
        var plan =
                cadence.after(TEN_MINUTES, Memory.NONE, new Finding.Same(answer(200, "retry-after", "7200")), MOMENT);

        assertThat(plan.next()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(plan.notBefore()).isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void noVisitIsPlannedInHoursThatTheFeedLists() {
        var noon = skipping(Set.of(12, 13), Set.of());

        assertThat(cadence.after(TEN_MINUTES, noon, same(), MOMENT).next())
                .isBetween(Instant.parse("2026-03-01T14:00:00Z"), Instant.parse("2026-03-01T14:05:00Z"));
    }

    @Test
    void noVisitIsPlannedOnDaysThatTheFeedLists() {
        var weekend = skipping(Set.of(0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(cadence.after(TEN_MINUTES, weekend, same(), MOMENT).next())
                .isBetween(Instant.parse("2026-03-02T01:00:00Z"), Instant.parse("2026-03-02T01:05:00Z"));
    }

    @Test
    void failuresKeepToTheHoursToo() {
        var failed = new Finding.Failed(new Reply.Failed(Failure.STATUS, "500", answer(500)));

        assertThat(cadence.after(TEN_MINUTES, skipping(Set.of(12), Set.of()), failed, MOMENT)
                        .next())
                .isAfterOrEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
    }

    @Test
    void aFeedThatListsEveryHourIsReadOnceInTheLongestInterval() {
        var all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(cadence.after(TEN_MINUTES, skipping(all, Set.of()), same(), MOMENT)
                        .next())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(cadence.after(TEN_MINUTES, skipping(Set.of(), Set.of(DayOfWeek.values())), same(), MOMENT)
                        .next())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void cronBacksOffFromMomentToMoment() {
        var hourly = new Interval.Cron("0 0 * * * ?");
        var failed = new Finding.Failed(new Reply.Failed(Failure.STATUS, "500", answer(500)));
        Cron clock =
                (_, after) -> Optional.of(after.plusSeconds(1).plusSeconds(3599).truncatedTo(ChronoUnit.HOURS));
        var exact = new Cadence(clock, BOUNDS);

        assertThat(exact.after(hourly, failures(0), failed, MOMENT).next()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(exact.after(hourly, failures(2), failed, MOMENT).next()).isEqualTo(NOW.plusSeconds(4 * 3600));
    }

    @Test
    void aForbiddingServerIsAskedAfterFourIntervals() {
        var failed = new Finding.Failed(new Reply.Failed(Failure.STATUS, "403", answer(403)));

        assertThat(cadence.after(TEN_MINUTES, failures(0), failed, MOMENT).next())
                .isEqualTo(NOW.plusSeconds(2400));
    }

    private static Memory skipping(Set<Integer> hours, Set<DayOfWeek> days) {
        return Memory.NONE.with(Memory.Head.NONE, new Wishes(null, hours, days));
    }

    @Test
    void autoStartsWithAnHour() {
        assertThat(cadence.after(new Interval.Auto(), Memory.NONE, same(), MOMENT)
                        .next())
                .isEqualTo(NOW.plusSeconds(3600));
    }

    private Instant next(Finding finding) {
        Instant next = cadence.after(TEN_MINUTES, Memory.NONE, finding, MOMENT).next();
        assertThat(next).isNotNull();
        return java.util.Objects.requireNonNull(next);
    }

    private static Memory failures(int count) {
        return new Memory(
                Memory.Document.NONE,
                new Memory.Course(count, null, null, null, null, null),
                Memory.Head.NONE,
                Memory.Posting.NONE,
                Wishes.NONE,
                Road.NONE,
                Standing.NONE,
                Told.NOTHING);
    }

    private static Finding same() {
        return new Finding.Same(answer(304));
    }

    private static Answer answer(int status) {
        return new Answer(status, uri(), Map.of());
    }

    private static Answer answer(int status, String header, String value) {
        return new Answer(status, uri(), Map.of(header, List.of(value)));
    }

    private static URI uri() {
        return URI.create("https://example.org/feed.xml");
    }
}
