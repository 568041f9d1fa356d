package tributary.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tributary.store.Quiet;

class SilenceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pages.Got FAILED = new Pages.Got.Failed("500");

    @Test
    void threeFailuresInARowLetAnOriginRestAndEachFurtherOneTwiceAsLong() {
        assertThat(after(2).until()).isNull();
        assertThat(after(3).until()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(after(4).until()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(after(5).until()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(after(60).until()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void anAnswerEndsTheRow() {
        Quiet quiet = Silence.after(after(2), new Pages.Got.Refused("404"), NOON);
        assertThat(Silence.after(quiet, FAILED, NOON).until()).isNull();
    }

    @Test
    void whoAsksToBeLeftAloneIs() {
        Instant until = NOON.plusSeconds(7);
        var busy = new Pages.Got.Busy("503", until, "https://a.example:443", false);
        Quiet quiet = Silence.after(Quiet.NONE, busy, NOON);
        assertThat(quiet.holds(NOON)).isTrue();
        assertThat(quiet.holds(until)).isFalse();
    }

    private static Quiet after(int failures) {
        Quiet quiet = Quiet.NONE;
        for (int i = 0; i < failures; i++) {
            quiet = Silence.after(quiet, FAILED, NOON);
        }
        return quiet;
    }
}
