package tributary.lines;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Which lines of the chosen box are told by the article: two rounds of a weighed sum, the second of which also looks
/// at what the first said of the lines around.
public final class Verdict {
    /// A line is kept when it is this likely to be told.
    private static final double ENOUGH = 0.5;

    /// A line with fewer words does not say that something is told above or below.
    private static final int MIN_WORDS = 8;

    /// How much of that is left one line further.
    private static final double FADING = 0.9;

    private static final int REACH = 8;
    private static final int NEAR = 3;
    private static final double EDGE = 0.02;
    private static final double MOST = 6;

    private final double[] sure;
    private final double[] said;
    private final double[] weight;
    private final double[] above;
    private final double[] below;
    private final double[] keptAbove;
    private final double whole;

    private Verdict(double[] said, int[] words) {
        int count = said.length;
        this.said = said;
        sure = new double[count];
        weight = new double[count];
        keptAbove = new double[count];
        double sum = 0;
        for (int at = 0; at < count; at++) {
            sure[at] = likely(said[at]);
            weight[at] = Math.log1p(words[at]);
            keptAbove[at] = sum;
            sum += words[at] * sure[at];
        }
        whole = Math.max(sum, 1e-6);
        above = best(words, 1);
        below = best(words, -1);
    }

    /// For each line of the box whether it is told.
    public static boolean[] of(Lines lines, Signs signs) {
        List<Line> all = lines.all();
        var figures = new double[all.size()][];
        var said = new double[all.size()];
        for (int at = 0; at < said.length; at++) {
            figures[at] = signs.of(at);
            said[at] = sum(Weights.FIRST, figures[at], 0);
        }
        double[][] around = around(said, words(all));
        var second = new double[said.length];
        for (int at = 0; at < said.length; at++) {
            second[at] = sum(Weights.SECOND, figures[at], 0) + sum(Weights.SECOND, around[at], figures[at].length);
        }
        return kept(second, signs::isForeign, at -> at > 0 && all.get(at).signs(all.get(at - 1)));
    }

    /// What is told, as the second round says: nothing that is foreign by a rule, but what signs a quote that is told.
    public static boolean[] kept(double[] said, IntPredicate isForeign, IntPredicate signsAbove) {
        var kept = new boolean[said.length];
        boolean any = false;
        for (int at = 0; at < said.length; at++) {
            boolean isTold = likely(said[at]) > ENOUGH && !isForeign.test(at);
            kept[at] = isTold || (at > 0 && kept[at - 1] && signsAbove.test(at));
            any |= kept[at];
        }
        if (!any) {
            Arrays.fill(kept, true); // little is better than nothing
        }
        return kept;
    }

    /// How many words each line has.
    public static int[] words(List<Line> lines) {
        return lines.stream().mapToInt(Line::words).toArray();
    }

    /// For each line what the first round says of those around, in the order of [Weights].
    public static double[][] around(double[] said, int[] words) {
        var verdict = new Verdict(said, words);
        var around = new double[said.length][];
        for (int at = 0; at < said.length; at++) {
            around[at] = verdict.around(at, words[at]);
        }
        return around;
    }

    private double[] around(int at, int words) {
        double share = keptAbove[at] / whole;
        double left = 1 - (keptAbove[at] + words * sure[at]) / whole;
        var figures = new Figures();
        figures.add(Math.clamp(said[at], -MOST, MOST) / 3);
        figures.add(mean(at - 1, at - 1, at));
        figures.add(mean(at + 1, at + 1, at));
        figures.add(mean(at - NEAR, at - 1, at));
        figures.add(mean(at + 1, at + NEAR, at));
        figures.add(mean(at - REACH, at + REACH, at));
        figures.add(share);
        figures.add(left);
        figures.add(below[at]);
        figures.add(above[at]);
        figures.add(below[at] * above[at]);
        figures.add(sure[at] * mean(at - NEAR, at + NEAR, at));
        figures.add(share < EDGE);
        figures.add(left < EDGE);
        figures.add(left < EDGE ? sure[at] : 0);
        figures.add(Math.min(below[at], above[at]));
        return figures.all();
    }

    /// How sure the first round is of the lines from one to another but this one, longer ones first.
    private double mean(int from, int to, int but) {
        double sum = 0;
        double weights = 0;
        for (int at = Math.max(0, from); at <= Math.min(sure.length - 1, to); at++) {
            if (at != but) {
                sum += sure[at] * weight[at];
                weights += weight[at];
            }
        }
        return sum / (weights + 1e-3);
    }

    /// The surest line before each line in one direction, fading with the distance.
    private double[] best(int[] words, int step) {
        var best = new double[sure.length];
        double most = 0;
        for (int at = step > 0 ? 0 : sure.length - 1; at >= 0 && at < sure.length; at += step) {
            best[at] = most;
            most = Math.max(most * FADING, words[at] > MIN_WORDS ? sure[at] : 0);
        }
        return best;
    }

    public static double sum(double[] weights, double[] figures, int from) {
        double sum = 0;
        for (int at = 0; at < figures.length; at++) {
            sum += weights[from + at] * figures[at];
        }
        return sum;
    }

    public static double likely(double said) {
        return 1 / (1 + Math.exp(-said));
    }
}
