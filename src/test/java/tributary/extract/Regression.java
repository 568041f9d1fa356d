package tributary.extract;

import java.util.Arrays;
import tributary.lines.Verdict;

/// Logistic regression over rows of figures that may be marked in part, by Newton's method: the weights at the lowest
/// loss, the same on every machine and in every run.
final class Regression {
    /// Holds the weights of figures that hardly ever occur down.
    private static final double RIDGE = 3e-4;

    private static final int MAX_STEPS = 40;
    private static final double DONE = 1e-9;

    private final int count;
    private final double[] gradient;
    private final double[][] curve;
    private double worth;

    private Regression(int count) {
        this.count = count;
        this.gradient = new double[count];
        this.curve = new double[count][count];
    }

    /// Rows without their zeros, each with how much of it is marked and what it is worth.
    record Row(int[] at, double[] figures, double marked, double worth) {
        static Row of(double[] figures, double marked, double worth) {
            int[] at = new int[figures.length];
            var kept = new double[figures.length];
            int found = 0;
            for (int sign = 0; sign < figures.length; sign++) {
                if (figures[sign] != 0) {
                    at[found] = sign;
                    kept[found++] = figures[sign];
                }
            }
            return new Row(Arrays.copyOf(at, found), Arrays.copyOf(kept, found), marked, worth);
        }

        double said(double[] weights) {
            double said = 0;
            for (int sign = 0; sign < at.length; sign++) {
                said += weights[at[sign]] * figures[sign];
            }
            return said;
        }
    }

    static double[] of(Iterable<Row> rows, int count) {
        var weights = new double[count];
        double loss = loss(rows, weights);
        for (int step = 0; step < MAX_STEPS; step++) {
            var at = new Regression(count);
            rows.forEach(row -> at.add(row, weights));
            double[] way = at.way(weights);
            double length = 1;
            double[] next = moved(weights, way, length);
            double lower = loss(rows, next);
            while (lower > loss && length > DONE) {
                length /= 2;
                next = moved(weights, way, length);
                lower = loss(rows, next);
            }
            if (loss - lower < DONE) {
                break;
            }
            System.arraycopy(next, 0, weights, 0, count);
            loss = lower;
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] way, double length) {
        double[] moved = weights.clone();
        for (int sign = 0; sign < moved.length; sign++) {
            moved[sign] -= length * way[sign];
        }
        return moved;
    }

    private static double loss(Iterable<Row> rows, double[] weights) {
        double loss = 0;
        double worth = 0;
        for (Row row : rows) {
            double said = row.said(weights);
            double soft = said > 0 ? said + Math.log1p(Math.exp(-said)) : Math.log1p(Math.exp(said));
            loss += row.worth * (soft - row.marked * said);
            worth += row.worth;
        }
        return loss / worth
                + RIDGE / 2 * Arrays.stream(weights).map(it -> it * it).sum();
    }

    private void add(Row row, double[] weights) {
        double likely = Verdict.likely(row.said(weights));
        double slope = row.worth * (likely - row.marked);
        double bend = row.worth * likely * (1 - likely);
        worth += row.worth;
        for (int one = 0; one < row.at.length; one++) {
            gradient[row.at[one]] += slope * row.figures[one];
            double[] line = curve[row.at[one]];
            double part = bend * row.figures[one];
            for (int other = 0; other <= one; other++) {
                line[row.at[other]] += part * row.figures[other];
            }
        }
    }

    /// Where the loss falls to its lowest if it bends alike everywhere: the curve divided into the gradient (Cholesky).
    private double[] way(double[] weights) {
        var root = new double[count][count];
        var way = new double[count];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = curve[row][column] / worth + (row == column ? RIDGE : 0);
                for (int at = 0; at < column; at++) {
                    sum -= root[row][at] * root[column][at];
                }
                root[row][column] = row == column ? Math.sqrt(Math.max(sum, RIDGE * DONE)) : sum / root[column][column];
            }
            double sum = gradient[row] / worth + RIDGE * weights[row];
            for (int at = 0; at < row; at++) {
                sum -= root[row][at] * way[at];
            }
            way[row] = sum / root[row][row];
        }
        for (int row = count - 1; row >= 0; row--) {
            for (int at = row + 1; at < count; at++) {
                way[row] -= root[at][row] * way[at];
            }
            way[row] /= root[row][row];
        }
        return way;
    }
}
