package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tributary.article.Doubt;

class WorthTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aSourceOfWhichNothingIsKnownIsAsked() {
        assertThat(Worth.unknown(Doubt.SAID).asks(NOON)).isTrue();
        assertThat(after("nnnnn").asks(NOON)).isTrue();
    }

    @Test
    void pagesThatTellNoMoreOneAfterAnotherAreNotAskedFor() {
        assertThat(after("nnnnnn").asks(NOON)).isFalse();
        assertThat(after("mmmmmmm" + "n".repeat(Worth.MIXED)).asks(NOON)).isFalse();
    }

    @Test
    void oneThatToldMoreAmongTheLastIsReasonEnough() {
        assertThat(after("m" + "n".repeat(Worth.MIXED - 1)).asks(NOON)).isTrue();
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

    @Test
    void theMoreTextsLookWholeTheFewerPagesAreEnough() {
        Worth note = Worth.unknown(Doubt.NOTE).after(false, NOON);
        assertThat(note.asks(NOON)).isTrue();
        assertThat(note.after(false, NOON).asks(NOON)).isFalse();
        assertThat(note.after(true, NOON).after(false, NOON).asks(NOON))
                .as("some are cut")
                .isTrue();
    }

    private static Worth after(String pages) {
        Worth worth = Worth.unknown(Doubt.SAID);
        for (char page : pages.toCharArray()) {
            worth = worth.after(page == 'm', NOON);
        }
        return worth;
    }
}
