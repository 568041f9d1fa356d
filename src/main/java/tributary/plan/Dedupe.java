package tributary.plan;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What becomes of the articles of a source that another source has too: where such a one is shown once, what makes a
/// copy, how far apart copies may have been published, whose words are shown, and whether the other sources are named.
public record Dedupe(Scope scope, Set<By> by, Duration window, Keep keep, boolean namesOthers) {
    public static final Dedupe USUAL =
            new Dedupe(Scope.CATEGORY, EnumSet.allOf(By.class), Duration.ofDays(7), Keep.RICHEST, true);

    public Dedupe {
        by = Set.copyOf(by);
    }

    /// Where an article that several sources have is shown once.
    public enum Scope {
        /// Nowhere: every source's article stands for itself.
        NONE,
        /// In every category that has it, and so in what is above those.
        CATEGORY,
        /// In the whole tree: where the first of them stands. The feed of one source has all its articles.
        ALL
    }

    /// What makes a copy: the same page, the same title, or the same text under whatever title.
    public enum By {
        URL,
        TITLE,
        SIMILAR
    }

    /// Whose words are shown: those of the longest, of the first, or of the source that stands highest in the file.
    public enum Keep {
        RICHEST,
        FIRST,
        ORDER
    }
}
