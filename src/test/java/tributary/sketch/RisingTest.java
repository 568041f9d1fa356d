package tributary.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RisingTest {
    @Test
    void numbersComeBackAsTheyWere() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int bits = 1 + random.nextInt(20);
            int count = random.nextInt(200);
            int[] values = random.ints(count, 0, 1 << bits).sorted().distinct().toArray();
            int from = random.nextInt(4);
            var bytes = new byte[from + Rising.most(values.length, bits)];
            int end = Rising.write(values, bits, bytes, from);
            var read = new int[values.length];
            assertThat(Rising.read(read, bits, bytes, from)).isEqualTo(end);
            assertThat(read).isEqualTo(values);
        }
    }

    @Test
    void theWorstSpreadFits() {
        int[] last = {(1 << 20) - 1};
        int[] crowded = new int[161];
        Arrays.setAll(crowded, i -> i < 160 ? i : (1 << 20) - 1);
        for (int[] values : new int[][] {last, crowded, {}}) {
            var bytes = new byte[Rising.most(values.length, 20)];
            Rising.write(values, 20, bytes, 0);
            var read = new int[values.length];
            Rising.read(read, 20, bytes, 0);
            assertThat(read).isEqualTo(values);
        }
    }

    @Test
    void numbersThatAreSpreadEvenlyTakeLittle() {
        int[] values = new Random(1).ints(160, 0, 1 << 20).sorted().distinct().toArray();
        var bytes = new byte[Rising.most(values.length, 20)];
        assertThat(Rising.write(values, 20, bytes, 0)).isLessThan(160 * 15 / 8);
    }

    @Test
    void bytesThatEndTooEarlyAreTold() {
        assertThatThrownBy(() -> Rising.read(new int[9], 20, new byte[4], 0))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
