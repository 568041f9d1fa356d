package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.store.Wishes;
import tributary.wire.Envelope;
import tributary.wire.Formats;

class HintsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                                | 120",
                "Sun, 01 Mar 2026 12:30:00 GMT      | 1800",
                "Sunday, 01-Mar-26 12:30:00 GMT     | 1800",
                "Sun Mar  1 12:30:00 2026           | 1800",
                "315360000                          | 604800",
                "99999999999999999999999999         | 604800",
                "Fri, 01 Mar 2036 12:00:00 GMT      | 604800",
                "Saturday, 01-Mar-70 12:00:00 GMT   | 604800"
            })
    void retryAfterIsReadInEveryFormAndEndsAtAWeek(String value, long seconds) {
        assertThat(Hints.retryAfter(answer("retry-after", value), NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-120",
                "soon",
                "120s",
                "1.5",
                "0x10",
                "1e3",
                "Sun, 01 Mar 2026 11:00:00 GMT",
                "Sunday, 01-Mar-99 12:00:00 GMT",
                "Sun, 31 Feb 2026 99:00:00 GMT",
                "Sun, 01 Mar 2026 13:00:00 PST"
            })
    void aRetryAfterThatIsBadOrPastSaysNothing(String value) {
        assertThat(Hints.retryAfter(answer("retry-after", value), NOW)).isEqualTo(Optional.empty());
    }

    @Test
    void ofTwoRetryAftersTheLongerCounts() {
        var answer = new Answer(429, uri(), Map.of("retry-after", List.of("60", "600")));

        assertThat(Hints.retryAfter(answer, NOW)).contains(Duration.ofSeconds(600));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=600                          | 600",
                "public, MAX-AGE = 600, immutable     | 600",
                "max-age=\"600\"                      | 600",
                "note=\"a, max-age=100\"              | 0",
                "note=\"a, max-age=100\", max-age=600 | 600",
                "note=\"a\\\", max-age=100\", max-age=600 | 600",
                "max-age=\"600                        | 0",
                "max-age=-600                         | 0",
                "max-age=600s                         | 0",
                "max-age                              | 0",
                "s-maxage=600                         | 0",
                "no-cache, no-store                   | 0",
                "max-age=0                            | 0",
                "max-age=99999999999999999999999      | 315360000"
            })
    void maxAgeIsReadAsWritten(String value, long seconds) {
        assertThat(Hints.freshFor(answer("cache-control", value), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void expiresCountsFromTheServersOwnDate() {
        var answer = new Answer(
                200,
                uri(),
                Map.of(
                        "date", List.of("Sun, 01 Mar 2026 10:00:00 GMT"),
                        "expires", List.of("Sun, 01 Mar 2026 11:00:00 GMT"),
                        "age", List.of("600")));

        assertThat(Hints.freshFor(answer, NOW)).isEqualTo(Duration.ofMinutes(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "never", "Sun, 01 Mar 2026 11:00:00 GMT"})
    void anExpiryThatIsBadOrPastSaysNothing(String value) {
        assertThat(Hints.freshFor(answer("expires", value), NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void anAgeBeyondAllMeasureLeavesNothing() {
        var answer = new Answer(
                200, uri(), Map.of("cache-control", List.of("max-age=60"), "age", List.of("99999999999999999999")));

        assertThat(Hints.freshFor(answer, NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void theFeedsOwnHoursAndDaysAreRead() {
        Wishes wishes = wishes("""
                <ttl>90</ttl>
                <skipHours><hour>24</hour><hour>3</hour></skipHours>
                <skipDays><day>Sunday</day></skipDays>""");

        assertThat(wishes.ttl()).isEqualTo(Duration.ofMinutes(90));
        assertThat(wishes.skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(wishes.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void oneBadHourDoesNotHideTheGoodOnes() {
        Wishes wishes = wishes("""
                <ttl>90</ttl>
                <skipHours><hour>25</hour><hour>noon</hour><hour>-1</hour><hour>7</hour></skipHours>
                <skipDays><day>Someday</day><day> monday </day></skipDays>""");

        assertThat(wishes.ttl()).isEqualTo(Duration.ofMinutes(90));
        assertThat(wishes.skipHours()).containsExactly(7);
        assertThat(wishes.skipDays()).containsExactly(DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ttl>-5</ttl>", "<ttl>soon</ttl>", "<ttl>0</ttl>", "<ttl/>", ""})
    void aBadTtlSaysNothing(String head) {
        assertThat(wishes(head).ttl()).isNull();
    }

    @Test
    void syndicationModulesAskForAPeriod() {
        Wishes wishes = wishes(
                "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>daily</sy:updatePeriod>"
                        + "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>4</sy:updateFrequency>");

        assertThat(wishes.ttl()).isEqualTo(Duration.ofHours(6));
    }

    private static Wishes wishes(String head) {
        String document = "<rss version='2.0'><channel><title>t</title><link>https://example.org/</link>"
                + "<description>d</description>" + head + "</channel></rss>";
        var envelope = new Envelope(
                document.getBytes(StandardCharsets.UTF_8), uri(), "application/rss+xml; charset=utf-8", null);
        return Hints.wishes(((Reading.Feed) Formats.read(envelope)).head());
    }

    private static Answer answer(String header, String value) {
        return new Answer(200, uri(), Map.of(header, List.of(value)));
    }

    private static URI uri() {
        return URI.create("https://example.org/feed.xml");
    }
}
