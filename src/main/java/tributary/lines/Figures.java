package tributary.lines;

import java.util.Arrays;

/// Collects figures in order.
final class Figures {
    private static final int ROOM = 128;

    private final double[] all = new double[ROOM];
    private int count;

    void add(boolean sign) {
        add(sign ? 1 : 0);
    }

    void add(double figure) {
        all[count++] = figure;
    }

    double[] all() {
        return Arrays.copyOf(all, count);
    }
}
