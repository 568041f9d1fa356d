package tributary.story;

import java.util.EnumSet;
import java.util.Set;

/// The rule under which an article is judged: what makes it a copy (nothing: it is folded into no other, and no other
/// into it), and how many hours before or after it the other one may have been published.
public record Folding(Set<By> by, int hours) {
    public static final Folding NONE = new Folding(Set.of(), 0);

    /// By all that is known, however far apart.
    public static final Folding USUAL = new Folding(EnumSet.allOf(By.class), Integer.MAX_VALUE);

    public Folding {
        by = Set.copyOf(by);
    }

    /// What makes a copy.
    public enum By {
        /// The same page.
        LINK(1),
        /// Titles alike, over texts that agree or over no text at all.
        TITLE(2),
        /// The same text, under whatever title.
        TEXT(4);

        private final int bit;

        By(int bit) {
            this.bit = bit;
        }

        /// A number of its own, for keeping sets.
        public int bit() {
            return bit;
        }
    }

    public boolean folds() {
        return !by.isEmpty();
    }

    boolean isBy(By mark) {
        return by.contains(mark);
    }

    /// Whether two hours of publication are near enough; one that is not known always is.
    boolean reaches(int ours, int theirs) {
        return ours == 0 || theirs == 0 || Math.abs((long) ours - theirs) <= hours;
    }
}
