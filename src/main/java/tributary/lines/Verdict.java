package tributary.lines;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which lines of the chosen box are told by the article: those of which a weighed sum of their signs says so.
public final class Verdict {
    /// A line is kept when it is this likely to be told. On sites that the weights have not seen, a little more than
    /// half costs as much text as it spares of what is foreign.
    private static final double ENOUGH = 0.575;

    private Verdict() {}

    /// For each line of the box whether it is told.
    public static boolean[] of(Lines lines, Signs signs) {
        var likely = new double[lines.all().size()];
        for (int at = 0; at < likely.length; at++) {
            likely[at] = likely(sum(Weights.ALL, signs.of(at)));
        }
        return kept(likely, signs::isForeign, Bonds.of(lines));
    }

    /// What is told, by how likely each line is and by what it belongs to: nothing that is foreign by a rule.
    public static boolean[] kept(double[] byItself, IntPredicate isForeign, Bonds bonds) {
        double[] likely = byItself.clone();
        bonds.tables().settle(likely);
        var kept = new boolean[likely.length];
        boolean any = false;
        for (int at = 0; at < likely.length; at++) {
            boolean isTold = likely[at] > ENOUGH && !isForeign.test(at);
            kept[at] = isTold || (at > 0 && kept[at - 1] && bonds.signed().get(at));
            any |= kept[at];
        }
        bonds.keepCode(kept, isForeign);
        if (!any) {
            Arrays.fill(kept, true); // little is better than nothing
        }
        return kept;
    }

    public static double sum(double[] weights, double[] figures) {
        double sum = 0;
        for (int at = 0; at < figures.length; at++) {
            sum += weights[at] * figures[at];
        }
        return sum;
    }

    public static double likely(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
