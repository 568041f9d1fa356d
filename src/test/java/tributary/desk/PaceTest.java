package tributary.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void soManyAMinuteAndNoMore() {
        var pace = new Pace();
        for (int i = 0; i < 6; i++) {
            assertThat(pace.wait("a", 6, NOON)).isEmpty();
        }
        assertThat(pace.wait("a", 6, NOON)).contains(Duration.ofSeconds(10));
        assertThat(pace.wait("b", 6, NOON)).isEmpty();
        assertThat(pace.wait("a", 6, NOON.plusSeconds(4))).contains(Duration.ofSeconds(6));
        assertThat(pace.wait("a", 6, NOON.plusSeconds(10))).isEmpty();
        assertThat(pace.wait("a", 6, NOON.plusSeconds(10))).contains(Duration.ofSeconds(10));
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        var pace = new Pace();
        assertThat(pace.wait("a", 2, NOON)).isEmpty();
        assertThat(pace.wait("a", 2, NOON.minusSeconds(3600))).isEmpty();
        assertThat(pace.wait("a", 2, NOON.minusSeconds(3600))).contains(Duration.ofSeconds(30));
    }
}
