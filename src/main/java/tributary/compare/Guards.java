package tributary.compare;

import tributary.sketch.Naming;
import tributary.sketch.Sketch;

/// What forbids a merge, whatever speaks for it.
public final class Guards {
    /// Up to this weight a text may be a form, whose blanks are most of what it says.
    private static final int FORM = 150;

    /// Of two fillings of a form one has at most so many times the words of its own that the other has; a text that
    /// was cut or added to has them alone.
    private static final double FILLED_ALIKE = 4;

    private Guards() {}

    /// Each title has a mark that the other lacks: two instalments of a series.
    public static boolean differByMark(Sketch a, Sketch b) {
        int common = Overlap.common(a.marks, b.marks);
        return common < a.marks.length && common < b.marks.length;
    }

    /// The same words around other numbers: two letters from one form.
    public static boolean differByFigures(Sketch a, Sketch b) {
        int same = 0;
        int other = 0;
        for (int i = 0, j = 0; i < a.figures.length && j < b.figures.length; ) {
            int here = a.figures[i] >>> 16;
            int there = b.figures[j] >>> 16;
            if (here == there) {
                if (a.figures[i] == b.figures[j]) {
                    same++;
                } else {
                    other++;
                }
                i++;
                j++;
            } else if (here < there) {
                i++;
            } else {
                j++;
            }
        }
        return other >= 2 || (other == 1 && (same <= 1 || Math.min(a.textWeight, b.textWeight) <= FORM));
    }

    /// Each text begins with what its own title names and says nothing of what the other's does: one form, two
    /// subjects.
    public static boolean differBySubject(Sketch a, Sketch b) {
        return Naming.lacks(a.names, b.names, b.opening) && Naming.lacks(b.names, a.names, a.opening);
    }

    /// Two short texts that are the same but for some words, and each has about as many of its own: one form filled in
    /// twice.
    public static boolean isRefilled(Sketch a, Sketch b) {
        int level = Math.max(a.level, b.level);
        if (level > 1 || Math.max(a.textWeight, b.textWeight) > FORM) {
            return false;
        }
        int[] ours = a.sampledAt(level);
        int[] theirs = b.sampledAt(level);
        int common = Overlap.common(ours, theirs);
        int less = Math.min(ours.length, theirs.length) - common;
        int more = Math.max(ours.length, theirs.length) - common;
        return less > 0 && more <= less * FILLED_ALIKE;
    }

    /// Each of two texts has words that the other lacks, in its beginning or somewhere: within one source one form,
    /// filled in twice.
    public static boolean haveBothMore(Sketch a, Sketch b) {
        int level = Math.max(a.level, b.level);
        return haveBothMore(a.lead, b.lead) || haveBothMore(a.sampledAt(level), b.sampledAt(level));
    }

    private static boolean haveBothMore(int[] ours, int[] theirs) {
        return Overlap.common(ours, theirs) < Math.min(ours.length, theirs.length);
    }
}
