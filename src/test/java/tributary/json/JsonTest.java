package tributary.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void lineSeparatorsAreEscapedAndLoneSurrogatesReplaced() {
        assertThat(Json.write(Map.of("a", "x\u0085\u2028\u2029\n\uD800y\uD83D\uDE00")))
                .isEqualTo("{\"a\":\"x\\u0085\\u2028\\u2029\\n\uFFFDy\uD83D\uDE00\"}");
    }

    @Test
    void instantsAreWholeSecondsInUtc() {
        assertThat(Json.write(Map.of("at", Instant.parse("2026-11-24T12:51:42.5Z"))))
                .isEqualTo("{\"at\":\"2026-11-24T12:51:42Z\"}");
    }

    @Test
    void whatWeWriteWeRead() {
        Map<String, Object> object = Map.of("list", Arrays.asList("a", null, 1, true, Map.of("deep", List.of())));
        assertThat(Json.read(Json.write(object))).contains(object);
    }

    @Test
    void aLineThatIsNoObjectIsEmpty() {
        assertThat(Json.read("[1]")).isEmpty();
        assertThat(Json.read("{\"a\":")).isEmpty();
        assertThat(Json.read("")).isEmpty();
    }
}
