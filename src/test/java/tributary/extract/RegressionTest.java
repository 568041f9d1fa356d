package tributary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tributary.lines.Verdict;

class RegressionTest {
    /// The ridge pulls weights a little towards nothing.
    private static final Offset<Double> NEAR = within(0.15);

    @Test
    void theWeightsThatMarkedTheRowsAreFound() {
        double[] weights = {0.5, -2, 3, 0};
        var random = new Random(5);
        var rows = new ArrayList<Regression.Row>();
        for (int at = 0; at < 500; at++) {
            double[] figures = {1, random.nextInt(2), random.nextDouble(), random.nextDouble() - 0.5};
            rows.add(Regression.Row.of(figures, Verdict.likely(Verdict.sum(weights, figures)), 1 + at % 3));
        }
        double[] found = Regression.of(rows, weights.length);
        for (int sign = 0; sign < weights.length; sign++) {
            assertThat(found[sign]).isCloseTo(weights[sign], NEAR);
        }
    }

    @Test
    void whatTellsAllRowsApartGetsAWeightWithinReason() {
        var rows = new ArrayList<Regression.Row>();
        for (int at = 0; at < 100; at++) {
            rows.add(Regression.Row.of(new double[] {1, at % 2, 0}, at % 2, 1));
        }
        double[] found = Regression.of(rows, 3);
        assertThat(found[1]).isBetween(5.0, 50.0);
        assertThat(found[2]).isZero();
    }
}
