package tributary.story;

import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Story;

/// Of which article another is a copy (null: of none), which story it tells, and why we think so.
public record Verdict(@Nullable ArticleId copyOf, Story story, String reason) {}
