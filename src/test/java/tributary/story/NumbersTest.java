package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void theMostFrequentComeFirstAndTheHigherAmongEquals() {
        var numbers = new Numbers();
        for (int number : new int[] {3, 0, 9, 3, 7, 9, 3, 5}) {
            numbers.add(number);
        }
        assertThat(numbers.mostFrequent(4)).containsExactly(3, 9, 7, 5);
        assertThat(numbers.mostFrequent(9)).containsExactly(3, 9, 7, 5, 0);
    }

    @Test
    void moreNumbersThanItHadRoomForAreAllCounted() {
        var numbers = new Numbers();
        for (int number = 0; number < 5_000; number++) {
            numbers.add(number);
            numbers.add(number % 2);
        }
        assertThat(numbers.mostFrequent(3)).containsExactly(1, 0, 4_999);
    }
}
