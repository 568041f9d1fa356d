package tributary.story;

/// What forbids a merge, whatever speaks for it.
final class Guards {
    private Guards() {}

    /// Each title has a mark that the other lacks: two instalments of a series.
    static boolean differByMark(Sketch a, Sketch b) {
        int common = Overlap.common(a.marks, b.marks);
        return common < a.marks.length && common < b.marks.length;
    }

    /// The same words around other numbers: two letters from one form.
    static boolean differByFigures(Sketch a, Sketch b) {
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
        return other >= 2 || (other == 1 && same <= 1);
    }

    /// Each text begins with what its own title names and says nothing of what the other's does: one form, two
    /// subjects.
    static boolean differBySubject(Sketch a, Sketch b) {
        return Naming.lacks(a.names, b.names, b.opening) && Naming.lacks(b.names, a.names, a.opening);
    }
}
