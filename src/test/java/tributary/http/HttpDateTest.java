package tributary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT   | 1994-11-06T08:49:37Z",
                "Sun, 6 Nov 1994 08:49:37 UTC    | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT  | 1994-11-06T08:49:37Z",
                "Thursday, 01-Jan-76 00:00:00 GMT | 2076-01-01T00:00:00Z",
                "Saturday, 01-Jan-77 00:00:00 GMT | 1977-01-01T00:00:00Z",
                "Sun Nov  6 08:49:37 1994        | 1994-11-06T08:49:37Z",
                "sun, 06 nov 1994 08:49:37 GMT   | 1994-11-06T08:49:37Z"
            })
    void threeFormsAreRead(String text, Instant date) {
        assertThat(HttpDate.parse(text, NOW)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "Sun",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 08:49:37 +0100",
                "Sun, 06 Nov 1994 08:49 GMT",
                "Sun, 31 Feb 1994 08:49:37 EST",
                "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"
            })
    void nothingElseIsADate(String text) {
        assertThat(HttpDate.parse(text, NOW)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String text = HttpDate.of(Instant.parse("1994-11-06T08:49:37.5Z"));

        assertThat(text).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.parse(text, NOW)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }
}
