package tributary.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our tag is `"a,b"`, and the document changed at 12:00:00.5.
class ConditionsTest {
    private static final String TAG = "\"a,b\"";
    private static final Instant MOVED = Instant.parse("2026-11-24T12:00:00.5Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"a,b\" | 304 | 200",
                "W/\"a,b\" | 304 | 412",
                "* | 304 | 200",
                "\"x\", \"a,b\" | 304 | 200",
                "\"x\",, ,\"a,b\", | 304 | 200",
                "\"a,b\" , W/\"x\" | 304 | 200",
                "\"x\" | 200 | 412",
                "'' | 200 | 412",
                ",,, | 200 | 412",
                "a,b | 200 | 412",
                "\"a,b | 200 | 412",
                "w/\"a,b\" | 200 | 412",
                "\"x\" \"a,b\" | 200 | 412",
                "junk, \"a,b\" | 200 | 412",
                "\"a,b\", * | 200 | 412",
                "\"x\"a,b\"\" | 200 | 412",
            })
    void aListOfTagsIsReadStrictly(String list, int noneMatch, int match) {
        assertThat(judged("if-none-match", list)).isEqualTo(noneMatch);
        assertThat(judged("if-match", list)).isEqualTo(match);
    }

    @Test
    void aListOfAnyLengthIsReadToItsEnd() {
        assertThat(judged("if-none-match", "\"x\", ".repeat(3000) + TAG)).isEqualTo(304);
        assertThat(judged("if-none-match", "\"x\", ".repeat(3000))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 24 Nov 2026 12:00:00 GMT | 304 | 200",
                "Tue, 24 Nov 2026 12:00:01 GMT | 304 | 200",
                "Tue, 24 Nov 2026 11:59:59 GMT | 200 | 412",
                "2026-11-24T12:00:00Z | 200 | 200",
                "1 | 200 | 200",
            })
    void datesAreJudgedInSecondsAndOthersAreIgnored(String date, int modified, int unmodified) {
        assertThat(judged("if-modified-since", date)).isEqualTo(modified);
        assertThat(judged("if-unmodified-since", date)).isEqualTo(unmodified);
    }

    @Test
    void tagsOutweighDates() {
        String early = "Tue, 24 Nov 2026 11:00:00 GMT";
        String late = "Tue, 24 Nov 2026 13:00:00 GMT";
        assertThat(judged(Map.of("if-none-match", TAG, "if-modified-since", early)))
                .isEqualTo(304);
        assertThat(judged(Map.of("if-none-match", "\"x\"", "if-modified-since", late)))
                .isEqualTo(200);
        assertThat(judged(Map.of("if-match", TAG, "if-unmodified-since", early)))
                .isEqualTo(200);
        assertThat(judged(Map.of("if-match", "\"x\"", "if-none-match", TAG))).isEqualTo(412);
        assertThat(judged(Map.of("if-match", TAG, "if-none-match", TAG))).isEqualTo(304);
    }

    private static int judged(String name, String value) {
        return judged(Map.of(name, value));
    }

    private static int judged(Map<String, String> headers) {
        return Conditions.judge(new Ask("GET", "/", "", headers, "", Optional::empty), TAG, MOVED);
    }
}
