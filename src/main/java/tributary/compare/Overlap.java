package tributary.compare;

import tributary.sketch.Sketch;

/// How much of the smaller of two texts the larger one has, estimated from their sketches; shingles that are common
/// property count for nothing on either side.
///
/// `share` is that part, `both` the part of the larger text that the smaller one has; `evidence` counts the shingles
/// seen in both, `opening` those of them that stand in the beginning of a large text; `rest` is the part that is shared
/// of what does not stand there.
public record Overlap(double share, double both, int evidence, int opening, double rest) {
    private static final Overlap NONE = new Overlap(0, 0, 0, 0, 0);

    public static Overlap of(Sketch a, Sketch b, Common common) {
        Sketch small = a.shingles <= b.shingles ? a : b;
        Sketch large = small == a ? b : a;
        // A short text has every shingle, a long one every second of its beginning and some of the rest.
        int seen = large.level == 0 ? 0 : 1;
        int mask = (1 << large.level) - 1;
        int own = 0;
        int inLead = 0;
        int asked = 0;
        int found = 0;
        var inSample = new Cursor(large.sample);
        var inBeginning = new Cursor(large.lead);
        for (int hash : small.sample) {
            if ((hash & seen) != 0) {
                continue;
            }
            boolean lead = inBeginning.has(hash);
            boolean whole = (hash & mask) == 0 && inSample.has(hash);
            if (common.has(hash, lead || whole)) {
                continue;
            }
            own++;
            if (lead) {
                inLead++;
            } else if ((hash & mask) == 0) {
                asked++;
                found += whole ? 1 : 0;
            }
        }
        if (own == 0) {
            return NONE;
        }
        double rest = asked == 0 ? 0 : (double) found / asked;
        double share = (inLead + (own - inLead) * rest) / own;
        double ratio = (double) small.shingles / large.shingles;
        return new Overlap(share, share * ratio, inLead + found, inLead, rest);
    }

    /// Looks rising values up in a rising list.
    private static final class Cursor {
        private final int[] list;
        private int at;

        private Cursor(int[] list) {
            this.list = list;
        }

        private boolean has(int value) {
            while (at < list.length && list[at] < value) {
                at++;
            }
            return at < list.length && list[at] == value;
        }
    }

    /// The part of the shorter list that the longer one has; 0 where one is empty.
    public static double contained(int[] a, int[] b) {
        int smaller = Math.min(a.length, b.length);
        return smaller == 0 ? 0 : (double) common(a, b) / smaller;
    }

    static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
