package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final int CAPACITY = 3_000;

    private final Postings postings = new Postings(CAPACITY, 0);

    @Test
    void theNewestEntriesUnderAKeyComeFirst() {
        add(7, 8);
        add(7);
        add(9);
        add(7, 9);

        assertThat(under(3, 7)).containsExactly(3, 1, 0);
        assertThat(under(2, 7)).containsExactly(3, 1);
        assertThat(under(3, 0, 6)).isEmpty();
    }

    @Test
    void anEntryIsFoundOnceForEachKeyItHas() {
        add(7, 8);
        add(8);

        assertThat(under(5, 7, 8)).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void manyKeysTogetherFindWhatEachFindsAlone() {
        var random = new Random(1);
        for (int i = 0; i < 3 * CAPACITY; i++) {
            add(1 + random.nextInt(40), 1 + random.nextInt(4_000), 1 + random.nextInt(4_000), i % 3);
        }
        for (int i = 0; i < 500; i++) {
            int[] keys = {1 + random.nextInt(40), 1 + random.nextInt(4_000), 1 + random.nextInt(4_000), i};
            var alone = new ArrayList<Integer>();
            for (int key : keys) {
                postings.each(new int[] {key}, 5, alone::add);
            }
            assertThat(under(5, keys)).containsExactlyInAnyOrderElementsOf(alone);
        }
    }

    @Test
    void aKeyOfItsOwnIsFoundHoweverManyShareTheOthers() {
        var named = new Postings(CAPACITY, 1);
        var random = new Random(1);
        for (int i = 0; i < CAPACITY; i++) {
            var keys = new int[Postings.KEYS];
            keys[0] = 1 + i;
            for (int k = 1; k < keys.length; k++) {
                keys[k] = 100_000 + random.nextInt(200);
            }
            named.add(keys);
        }
        for (int i = 0; i < CAPACITY; i++) {
            var found = new ArrayList<Integer>();
            named.each(0, 1 + i, number -> found.add(number) && false);
            assertThat(found).as("entry %d", i).containsExactly(i);
        }
    }

    private void add(int... keys) {
        postings.add(keys);
    }

    private List<Integer> under(int most, int... keys) {
        var found = new ArrayList<Integer>();
        postings.each(keys, most, found::add);
        return found;
    }
}
