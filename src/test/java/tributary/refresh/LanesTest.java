package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes<String> lanes = new Lanes<>();

    @Test
    void anOriginWithManySourcesTakesOnlyItsOwnPlaces() {
        lanes.add("slow", "slow 1");
        lanes.add("slow", "slow 2");
        lanes.add("quick", "quick 1");

        assertThat(lanes.start("slow", 1, 10)).containsExactly("slow 1");
        assertThat(lanes.start("quick", 1, 10)).containsExactly("quick 1");
        assertThat(lanes.waiting()).isEqualTo(1);
    }

    @Test
    void theNextOfALaneStartsWhenItsPlaceComesFree() {
        lanes.add("a", "1");
        lanes.add("a", "2");
        lanes.start("a", 1, 10);

        lanes.end("a");

        assertThat(lanes.start("a", 1, 10)).containsExactly("2");
    }

    @Test
    void theTotalHoldsOverAllLanes() {
        lanes.add("a", "1");
        lanes.add("b", "2");
        assertThat(lanes.start("a", 5, 1)).containsExactly("1");
        assertThat(lanes.start("b", 5, 1)).isEmpty();

        lanes.end("a");

        assertThat(lanes.start("a", 5, 1)).containsExactly("2");
        assertThat(lanes.running()).isEqualTo(1);
    }

    @Test
    void clearingGivesBackEverythingThatNeverStarted() {
        lanes.add("a", "1");
        lanes.add("a", "2");
        lanes.add("b", "3");
        lanes.start("a", 1, 1);
        lanes.start("b", 1, 1);

        assertThat(lanes.clear()).containsExactlyInAnyOrder("2", "3");
        assertThat(lanes.waiting()).isZero();
        assertThat(lanes.running()).isEqualTo(1);
    }
}
