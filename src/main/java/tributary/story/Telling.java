package tributary.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Plain;
import tributary.sketch.Sketch;

/// One source's telling of a story: what is compared to find copies. `link` is canonical.
public record Telling(
        ArticleId id, SourceId source, @Nullable URI link, Sketch sketch) {
    /// The telling of an article: its text is its content, or its summary where that says more.
    public static Telling of(Article article) {
        String content = Plain.of(article.content());
        String text = content.length() >= article.summary().length() ? content : article.summary();
        return new Telling(
                article.id(), article.source(), article.link(), Sketch.of(article.title(), text, article.published()));
    }
}
