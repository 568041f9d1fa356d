package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Sketch;

/// The pieces of the smaller of two texts of which the larger one has next to nothing.
///
/// `own` is those pieces as part of the text, `beside` the part that is shared of what stands around them.
record Pieces(double own, double beside) {
    /// Shingles seen in a piece: fewer are a chance.
    private static final int EVIDENCE = 5;

    static Pieces of(Sketch small, Sketch large) {
        var seen = new Seen(small, large);
        double own = 0;
        // Places where a piece begins or ends are partly its own, and stand for nothing.
        var beside = new boolean[Sketch.PLACES + 2];
        Arrays.fill(beside, true);
        for (int from = 0; from < Sketch.PLACES; from++) {
            int to = from;
            int evidence = 0;
            while (to < Sketch.PLACES && seen.isOwn(to)) {
                evidence += seen.asked(to++);
            }
            if (evidence >= EVIDENCE) {
                own += to - from + seen.own(from - 1) + seen.own(to);
                Arrays.fill(beside, from, to + 2, false);
            }
            from = to;
        }
        int all = 0;
        int shared = 0;
        for (int i = 0; i < Sketch.PLACES; i++) {
            if (beside[i + 1]) {
                all += seen.asked(i);
                shared += seen.found(i);
            }
        }
        return new Pieces(own / Sketch.PLACES, all == 0 ? 0 : (double) shared / all);
    }
}
