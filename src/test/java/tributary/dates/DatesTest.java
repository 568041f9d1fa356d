package tributary.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final Path WRITTEN = Path.of("src/test/resources/tributary/dates/dates.tsv");

    @TestFactory
    Stream<DynamicTest> everyDateOfTheListIsReadAsItSays() throws IOException {
        return Files.readAllLines(WRITTEN).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0],
                        () -> assertThat(Dates.parse(pair[0])
                                        .map(it -> it.truncatedTo(ChronoUnit.SECONDS))
                                        .map(Instant::toString)
                                        .orElse("-"))
                                .isEqualTo(pair[1])));
    }

    @Test
    void theClockOfTheSourceDecidesWhereADateNamesNoZoneOrOneOfTwo() {
        var london = ZoneId.of("Europe/London");
        assertThat(Dates.parse("Fri, 24 Jul 2026 12:00:00 BST", london))
                .contains(Instant.parse("2026-07-24T11:00:00Z"));
        assertThat(Dates.parse("24 Jul 2026 12:00", london)).contains(Instant.parse("2026-07-24T11:00:00Z"));
        assertThat(Dates.parse("Fri, 24 Jul 2026 12:00:00 CST", ZoneId.of("Asia/Shanghai")))
                .contains(Instant.parse("2026-07-24T04:00:00Z"));
        assertThat(Dates.parse("Fri, 24 Jul 2026 12:00:00 +0200", london))
                .contains(Instant.parse("2026-07-24T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T12:51:42Z | 2026-11-24T12:51:42Z
            2026-11-24T12:51:42+01:00 | 2026-11-24T11:51:42Z
            2026-11-24T20:00:00.123456Z | 2026-11-24T20:00:00Z
            2026-11-24 20:00:00 | 2026-11-24T20:00:00Z
            20261124T200000Z | 2026-11-24T20:00:00Z
            2026-11 | 2026-11-01T00:00:00Z
            2026 | 2026-01-01T00:00:00Z
            Tue, 24 Nov 2026 12:51:42 +0100 | 2026-11-24T11:51:42Z
            Tue, 24 Nov 2026 12:51:42 GMT | 2026-11-24T12:51:42Z
            Tue, 24 Nov 26 12:51 EST | 2026-11-24T17:51:00Z
            24 Nov 2026 | 2026-11-24T00:00:00Z
            Tue Nov 24 12:51:42 +0000 2026 | 2026-11-24T12:51:42Z
            Tue, 24 Nov 2026 12:51:42 GMT+8 | 2026-11-24T04:51:42Z
            Nov. 24, 2026, 10:57 p.m. | 2026-11-24T22:57:00Z
            1763900000 | 2025-11-23T12:13:20Z
            1763900000000 | 2025-11-23T12:13:20Z
            23/11/2026 | 2026-11-23T00:00:00Z
            11/23/2026 10:00 PM | 2026-11-23T22:00:00Z
            24.11.2026 08:00 | 2026-11-24T08:00:00Z
            Di, 24 Dez 2026 08:00:00 +0100 | 2026-12-24T07:00:00Z
            mar., 24 déc. 2026 08:00:00 +0000 | 2026-12-24T08:00:00Z
            24 ноября 2026 08:00 | 2026-11-24T08:00:00Z
            2026년 11월 24일 08:00 | 2026-11-23T23:00:00Z
            2026年11月24日 08:00 | 2026-11-24T08:00:00Z
            2026-11-24T24:00:00Z | 2026-11-25T00:00:00Z
            """)
    void aDateInAnyUsualFormIsRead(String text, Instant instant) {
        assertThat(Dates.parse(text).map(it -> it.truncatedTo(ChronoUnit.SECONDS)))
                .contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "03/04/2026",
                "2026-11-24T25:00:00Z",
                "2026-13-01",
                "Tue, 99 Nov 2026 12:00:00 GMT",
                "Tue, 24 Nov 2026 12:00:00 IST",
                "Tue, 24 Nov 2026 1:2:3:4 GMT",
                "24 Nov",
                "start=2026-10-13T09:00+01:00;scheme=W3C-DTF",
                "99999999999999999999"
            })
    void whatIsNoDateOrTwoDatesIsNone(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }
}
