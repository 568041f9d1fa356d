package tributary.refine;

import java.util.List;
import java.util.Set;
import tributary.article.Article;

/// An article, the words of what was left out of its text because it recurs, and the marks of the whole text, by which
/// its source is learnt.
public record Made(Article article, List<String> removed, Set<Long> marks) {
    public Made {
        removed = List.copyOf(removed);
        marks = Set.copyOf(marks);
    }
}
