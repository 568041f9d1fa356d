package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Sketch;

/// The longest piece of the smaller of two texts of which the larger one has next to nothing.
///
/// `own` is that piece as part of the text, `beside` the part that is shared of what stands before and after it.
record Pieces(double own, double beside) {
    /// A place of which no more is shared is the text's own.
    private static final double NOTHING = 0.1;

    /// Shingles seen in a piece: fewer are a chance.
    private static final int EVIDENCE = 5;

    static Pieces of(Sketch small, Sketch large) {
        return new Places(small, large).longest();
    }

    /// How many shingles of each place of the smaller text were looked for, and how many were found.
    private static final class Places {
        private final int[] asked = new int[Sketch.PLACES];
        private final int[] found = new int[Sketch.PLACES];

        private Places(Sketch small, Sketch large) {
            int seen = large.level == 0 ? 0 : 1;
            int mask = (1 << large.level) - 1;
            for (int i = 0; i < small.sample.length; i++) {
                int hash = small.sample[i];
                boolean lead = (hash & seen) == 0 && Arrays.binarySearch(large.lead, hash) >= 0;
                if (lead || (hash & mask) == 0) {
                    int place = small.place(i);
                    asked[place]++;
                    found[place] += lead || Arrays.binarySearch(large.sample, hash) >= 0 ? 1 : 0;
                }
            }
        }

        private Pieces longest() {
            double own = 0;
            double beside = 1;
            for (int from = 0; from < Sketch.PLACES; from++) {
                int to = from;
                int evidence = 0;
                while (to < Sketch.PLACES && found[to] <= NOTHING * asked[to]) {
                    evidence += asked[to++];
                }
                double length = to - from + own(from - 1) + own(to);
                if (evidence >= EVIDENCE && length > own) {
                    own = length;
                    beside = beside(from, to);
                }
                from = to;
            }
            return new Pieces(own / Sketch.PLACES, beside);
        }

        /// The part of a place that is the text's own; places beyond its ends have none.
        private double own(int place) {
            return place < 0 || place >= Sketch.PLACES || asked[place] == 0
                    ? 0
                    : 1 - (double) found[place] / asked[place];
        }

        /// What is shared outside of a piece and the places where it begins and ends.
        private double beside(int from, int to) {
            int all = 0;
            int shared = 0;
            for (int i = 0; i < Sketch.PLACES; i++) {
                if (i < from - 1 || i > to) {
                    all += asked[i];
                    shared += found[i];
                }
            }
            return all == 0 ? 0 : (double) shared / all;
        }
    }
}
