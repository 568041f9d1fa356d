package tributary.pages;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.markup.Texts;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Origin;
import tributary.press.Site;

/// A channel with everything a channel can have, and one made of a hostile text.
final class Channels {
    private static final Site SITE = new Site(URI.create("https://news.example.org/feeds/"), false);

    private Channels() {}

    static Channel full() {
        Origin sina = new Origin(
                "https://rsshub.example.org/sina/china",
                "新浪财经－国內",
                URI.create("https://finance.sina.example/"),
                URI.create("https://rsshub.example.org/sina/china"));
        Origin notes = new Origin("notes", "Notes & <Queries>", null, null);
        Branch domestic = leaf("finance/sina/domestic", List.of("金融", "新浪财经", "新浪财经－国內"), sina);
        Branch local = leaf("finance/手记", List.of("金融", "Notes & <Queries>"), notes);
        Branch site =
                new Branch(CategoryPath.of("finance/sina"), "新浪财经", List.of("金融", "新浪财经"), null, List.of(domestic));
        Branch finance = new Branch(CategoryPath.of("finance"), "金融", List.of("金融"), null, List.of(site, local));
        var also = new Entry.Also(notes, URI.create("https://notes.example.net/a?b=1&c=[2]"));
        return new Channel(
                SITE,
                finance,
                "",
                Instant.parse("2021-12-14T09:00:00.5Z"),
                List.of(
                        new Entry(rich(sina), domestic, sina, List.of(also)),
                        new Entry(bare(notes), local, notes, List.of())));
    }

    /// A channel in which every text is this one.
    static Channel of(String text) {
        Origin origin = new Origin("source " + Math.abs(text.hashCode()), text, null, null);
        Branch leaf = new Branch(CategoryPath.of("a"), text, List.of(text), origin, List.of());
        ArticleId id = ArticleId.of(new SourceId("s"), "k");
        Instant at = Instant.parse("2026-11-24T12:00:00Z");
        var article = new Article(
                id,
                new SourceId("s"),
                new Story(id),
                null,
                text,
                text,
                List.of(text),
                at,
                at,
                at,
                text,
                "<p>" + Texts.asHtml(text) + "</p>",
                null,
                List.of(new Enclosure(URI.create("https://example.org/a.mp3"), "audio/\"mpeg", 0)),
                List.of(text),
                text,
                1);
        return new Channel(SITE, leaf, "", at, List.of(new Entry(article, leaf, origin, List.of())));
    }

    private static Branch leaf(String path, List<String> titles, Origin origin) {
        return new Branch(CategoryPath.of(path), origin.title(), titles, origin, List.of());
    }

    private static Article rich(Origin origin) {
        var source = new SourceId(origin.id());
        ArticleId id = ArticleId.of(source, "doc-ikyakumx4037539");
        return new Article(
                id,
                source,
                new Story(id),
                URI.create("https://finance.sina.example/doc-ikyakumx4037539.shtml"),
                null,
                "外交部：呼吁各国在军事领域负责任地开发和利用人工智能技术",
                List.of(),
                Instant.parse("2021-12-14T08:13:04Z"),
                Instant.parse("2021-12-14T08:30:00Z"),
                Instant.parse("2021-12-14T08:20:00Z"),
                "有记者提问 <人工智能> & 军事",
                "<p>]]> <img src=\"https://n.sinaimg.example/a.png\" referrerpolicy=\"no-referrer\"></p>",
                new Image(URI.create("https://n.sinaimg.example/a.png")),
                List.of(
                        new Enclosure(URI.create("https://n.sinaimg.example/a.mp3"), "audio/mpeg", 1234),
                        new Enclosure(URI.create("https://n.sinaimg.example/b.mp3"), "audio/mpeg", 0)),
                List.of("外交", "R&D"),
                "zh-CN",
                2);
    }

    private static Article bare(Origin origin) {
        var source = new SourceId(origin.id());
        ArticleId id = ArticleId.of(source, "1");
        Instant at = Instant.parse("2021-12-03T00:00:00Z");
        return new Article(
                id,
                source,
                new Story(id),
                null,
                null,
                "",
                List.of("Ana"),
                at,
                at,
                at,
                "",
                "",
                null,
                List.of(),
                List.of(),
                null,
                1);
    }
}
