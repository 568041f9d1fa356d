package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes<String> lanes = new Lanes<>();

    @Test
    void anOriginWithManyWishesTakesOnlyItsOwnPlaces() {
        lanes.add("slow", "slow 1");
        lanes.add("slow", "slow 2");
        lanes.add("quick", "quick 1");

        assertThat(lanes.next(10, 1)).containsExactly("slow 1", "quick 1");
        assertThat(lanes.isEmpty()).isFalse();
    }

    @Test
    void theNextOfALaneStartsWhenItsPlaceComesFree() {
        lanes.add("a", "1");
        lanes.add("a", "2");
        lanes.next(10, 1);
        lanes.begin("a");
        assertThat(lanes.next(10, 1)).isEmpty();

        lanes.end("a");

        assertThat(lanes.next(10, 1)).containsExactly("2");
        assertThat(lanes.isEmpty()).isTrue();
    }

    @Test
    void theTotalHoldsOverAllLanesAndTheyTakeTurns() {
        lanes.add("a", "a1");
        lanes.add("a", "a2");
        lanes.add("b", "b1");
        lanes.add("b", "b2");

        assertThat(lanes.next(3, 5)).containsExactly("a1", "b1", "a2");
        assertThat(lanes.next(3, 5)).containsExactly("b2");
    }

    @Test
    void whatHasNoOriginHasNoLimits() {
        lanes.add("", "1");
        lanes.add("", "2");

        assertThat(lanes.next(10, 1)).containsExactly("1", "2");
    }

    @Test
    void clearingGivesBackEverythingThatNeverStarted() {
        lanes.add("a", "1");
        lanes.add("a", "2");
        lanes.add("b", "3");
        lanes.next(1, 1);

        assertThat(lanes.clear()).containsExactlyInAnyOrder("2", "3");
        assertThat(lanes.isEmpty()).isTrue();
    }
}
