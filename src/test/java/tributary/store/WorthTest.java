package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aSourceOfWhichNothingIsKnownIsAsked() {
        assertThat(Worth.UNKNOWN.asks(NOON)).isTrue();
        assertThat(after("nnnnn").asks(NOON)).isTrue();
    }

    @Test
    void pagesThatTellNoMoreOneAfterAnotherAreNotAskedFor() {
        assertThat(after("nnnnnn").asks(NOON)).isFalse();
        assertThat(after("mmmmmmmnnnnnn").asks(NOON)).isFalse();
    }

    @Test
    void oneThatToldMoreAmongTheLastIsReasonEnough() {
        assertThat(after("mnnnnn").asks(NOON)).isTrue();
        assertThat(after("nnnnnnm").asks(NOON)).isTrue();
    }

    @Test
    void aPageIsLookedAtAgainAfterManyThatWerePassedOverOrAfterLong() {
        Worth stopped = after("nnnnnn");
        assertThat(stopped.passing(Worth.PASSED - 1).asks(NOON)).isFalse();
        assertThat(stopped.passing(Worth.PASSED).asks(NOON)).isTrue();
        assertThat(stopped.asks(NOON.plus(Worth.LONG))).isTrue();
        assertThat(stopped.asks(NOON.minus(Duration.ofDays(400))))
                .as("a clock that was set")
                .isTrue();
        assertThat(stopped.passing(Worth.PASSED).after(false, NOON).asks(NOON)).isFalse();
    }

    private static Worth after(String pages) {
        Worth worth = Worth.UNKNOWN;
        for (char page : pages.toCharArray()) {
            worth = worth.after(page == 'm', NOON);
        }
        return worth;
    }
}
