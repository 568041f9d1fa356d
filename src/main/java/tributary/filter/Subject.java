package tributary.filter;

import java.time.Instant;
import java.util.List;
import tributary.article.Article;
import tributary.article.CategoryPath;

/// What a query is asked about: an article, the title of its source, the leaf places where that stands, and the time.
public record Subject(Article article, String source, List<CategoryPath> places, Instant now) {
    public Subject {
        places = List.copyOf(places);
    }
}
