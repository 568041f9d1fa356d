package tributary.export;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.press.Branch;
import tributary.press.Entry;
import tributary.press.Origin;
import tributary.press.Site;

/// Articles to export, at the third level of a tree.
final class Entries {
    static final Site SITE = Site.at(URI.create("https://news.example.org/"), false);

    private Entries() {}

    static Entry titled(String title) {
        return entry(title, title, "<p>Words.</p>", null);
    }

    static Entry holding(String html) {
        return entry("key", "A title", html, null);
    }

    /// An article below categories with these titles.
    static Entry below(String... titles) {
        Entry entry = titled("A title");
        Branch place = new Branch(entry.path(), titles[titles.length - 1], List.of(titles), entry.origin(), List.of());
        return new Entry(entry.article(), place, entry.origin(), List.of());
    }

    static Entry entry(String key, String title, String html, @Nullable String image) {
        var source = new SourceId("source");
        ArticleId id = ArticleId.of(source, key);
        Instant at = Instant.parse("2026-11-24T12:34:56Z");
        var article = new Article(
                id,
                source,
                new Story(id),
                URI.create("https://example.org/a?b={1}".replace("{", "%7B").replace("}", "%7D")),
                null,
                title,
                List.of(),
                at,
                at,
                at,
                "",
                html,
                image == null ? null : new Image(URI.create(image)),
                List.of(),
                List.of("R&D", "no", "10"),
                "en",
                1);
        Origin origin = new Origin("source", "地方新闻", null, null);
        Branch place =
                new Branch(CategoryPath.of("news/daily/local"), "地方新闻", List.of("新闻", "日报", "地方新闻"), origin, List.of());
        return new Entry(article, place, origin, List.of());
    }
}
