package tributary.story;

import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Story;

/// Of which article another is a copy (null: of none), which story it tells, and why we think so: in words, by which
/// article of the cluster it was found, and how much of the shorter text the longer one has (1 for the same page, 0
/// where there is no copy).
public record Verdict(
        @Nullable ArticleId copyOf,
        Story story,
        String reason,
        @Nullable ArticleId partner,
        double score) {
    /// A verdict found by the first of the cluster, with certainty.
    public Verdict(@Nullable ArticleId copyOf, Story story, String reason) {
        this(copyOf, story, reason, copyOf, copyOf == null ? 0 : 1);
    }
}
