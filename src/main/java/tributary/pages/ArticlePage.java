package tributary.pages;

import java.net.URI;
import tributary.article.Article;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.markup.Times;
import tributary.press.Entry;
import tributary.press.Sheet;
import tributary.press.Site;

/// The page about one article: who wrote it, where and when, its text, and the way to the original.
public final class ArticlePage {
    private ArticlePage() {}

    public static Sheet print(Site site, Entry entry) {
        Article article = entry.article();
        Page page = Page.begin(site, entry.headline(), entry.place());
        Markup html = page.html();
        html.open("article", "class", "column one").line();
        PlacePage.crumbs(html, site, entry.place());
        html.element("h1", entry.headline(), "lang", Listing.language(article), "dir", "auto")
                .line();
        byline(html, site, entry);
        body(html, article);
        files(html, article);
        original(html, article);
        if (site.live()) {
            html.open("p", "class", "why");
            html.element("a", "Why is it shown so?", "href", site.path("explain") + "?id=" + article.id())
                    .closeLine();
        }
        html.closeLine();
        return Sheet.of(Page.TYPE, page.end());
    }

    private static void byline(Markup html, Site site, Entry entry) {
        Article article = entry.article();
        html.open("p", "class", "meta");
        String authors = String.join(", ", entry.authors());
        if (!authors.equals(entry.origin().title())) {
            html.element("bdi", authors, "class", "author");
        }
        html.open("a", "href", site.pathOf(entry.path()));
        html.element("bdi", entry.origin().title()).close();
        html.element("time", Times.moment(article.published()), "datetime", Times.rfc3339(article.published()));
        if (article.revision() > 1) {
            html.open("span").text("changed ");
            html.element("time", Times.moment(article.updated()), "datetime", Times.rfc3339(article.updated()));
            html.close();
        }
        Listing.alsoIn(html, entry);
        html.closeLine();
    }

    /// The text; a lead image that the text does not show stands above it.
    private static void body(Markup html, Article article) {
        Image image = article.image();
        if (image != null && !article.content().contains("<img")) {
            html.open("figure").empty("img", "src", Hrefs.of(image.link()), "alt", "", "referrerpolicy", "no-referrer");
            html.closeLine();
        }
        if (article.content().isBlank()) {
            html.element("p", article.summary(), "class", "content", "dir", "auto")
                    .line();
        } else {
            Listing.content(html, article, 1);
        }
    }

    private static void files(Markup html, Article article) {
        if (article.enclosures().isEmpty()) {
            return;
        }
        html.open("ul", "class", "files").line();
        for (Enclosure file : article.enclosures()) {
            html.open("li").element("a", file.link().getHost() + " · " + file.type(), "href", Hrefs.of(file.link()));
            html.closeLine();
        }
        html.closeLine();
    }

    private static void original(Markup html, Article article) {
        URI link = article.link();
        if (link != null) {
            html.open("p", "class", "original");
            html.element("a", "Read the original at " + link.getHost(), "href", Hrefs.of(link));
            html.closeLine();
        }
    }
}
