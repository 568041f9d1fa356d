package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Sketch;

/// Whether two articles of which one has no text are the same by their titles alone.
///
/// A long title that two sources have word by word within a day is one article: many feeds have nothing but titles.
public final class Headline {
    /// Words of a title that nobody writes twice by chance, nor calls a column by.
    private static final int WORDS = 8;

    /// A text of fewer shingles is none, nor is one that says little more than the title.
    private static final int SHINGLES = 8;

    private static final int MORE_THAN_TITLE = 2;

    private static final int HOURS = 24;

    private Headline() {}

    public static boolean isSame(Sketch a, Sketch b) {
        return Math.min(a.titleWeight, b.titleWeight) >= WORDS
                && (isBare(a) || isBare(b))
                && (a.hours == 0 || b.hours == 0 || Math.abs(a.hours - b.hours) <= HOURS)
                && isSameTitle(a, b);
    }

    public static boolean isSameTitle(Sketch a, Sketch b) {
        return Arrays.equals(a.pairs, b.pairs) && Arrays.equals(a.marks, b.marks);
    }

    private static boolean isBare(Sketch it) {
        return it.shingles < SHINGLES || it.textWeight <= it.titleWeight + MORE_THAN_TITLE;
    }
}
