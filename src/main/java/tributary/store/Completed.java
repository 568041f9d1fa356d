package tributary.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tributary.article.Article;

/// An article with the text of its page, what was left out of that, and the marks that its source is learnt by
/// ([Learnt]). It takes the place of the text of the feed: nothing becomes new, no revision is counted.
public record Completed(Article article, List<String> removed, Set<Long> marks, Instant at) {
    public Completed {
        removed = List.copyOf(removed);
        marks = Set.copyOf(marks);
    }
}
