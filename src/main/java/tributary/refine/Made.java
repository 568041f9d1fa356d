package tributary.refine;

import java.util.List;
import tributary.article.Article;

/// An article, and the words of what was left out of its text because it recurs.
public record Made(Article article, List<String> removed) {
    public Made {
        removed = List.copyOf(removed);
    }
}
