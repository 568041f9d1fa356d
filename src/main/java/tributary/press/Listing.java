package tributary.press;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.Image;

/// Articles on a page, newest first, with a heading for each day.
final class Listing {
    private final Markup html;
    private final Site site;
    private final boolean full;

    private Listing(Markup html, Site site, boolean full) {
        this.html = html;
        this.site = site;
        this.full = full;
    }

    /// Writes the articles; `full` ones can be unfolded where they stand.
    static void write(Markup html, Channel channel, boolean full) {
        if (channel.entries().isEmpty()) {
            html.element(
                            "p",
                            "Nothing has arrived here yet. The status page says how the sources are.",
                            "class",
                            "empty")
                    .line();
        }
        new Listing(html, channel.site(), full).days(channel.entries());
    }

    private void days(List<Entry> entries) {
        String day = "";
        for (Entry entry : entries) {
            String its = Times.day(entry.article().published());
            if (!its.equals(day)) {
                html.element("h2", its, "class", "day").line();
                day = its;
            }
            item(entry);
        }
    }

    private void item(Entry entry) {
        Article article = entry.article();
        html.open("article", "class", "item").line();
        html.open("div", "class", "words").line();
        headline(html, entry, site);
        byline(entry);
        if (!article.summary().isBlank()) {
            html.element("p", article.summary(), "class", "summary", "lang", language(article), "dir", "auto")
                    .line();
        }
        html.closeLine();
        picture(article.image());
        if (full && !article.content().isBlank()) {
            html.open("details").element("summary", "Full text").line();
            content(html, article);
            html.closeLine();
        }
        html.closeLine();
    }

    static void headline(Markup html, Entry entry, Site site) {
        html.open("h3", "lang", language(entry.article()), "dir", "auto");
        html.element("a", entry.headline(), "href", entry.address(site)).closeLine();
    }

    private void byline(Entry entry) {
        Article article = entry.article();
        html.open("p", "class", "meta");
        html.open("a", "href", site.pathOf(entry.path()));
        html.element("bdi", entry.origin().title()).close();
        html.open("a", "class", "when", "href", site.pathOf(article.id()));
        html.element("time", Times.clock(article.published()), "datetime", Times.rfc3339(article.published()));
        html.close();
        alsoIn(html, entry);
        html.closeLine();
    }

    /// `also in A, B`, each a link to the copy where it has an address of its own.
    static void alsoIn(Markup html, Entry entry) {
        if (entry.alsoIn().isEmpty()) {
            return;
        }
        html.open("span", "class", "also").text("also in ");
        String comma = "";
        for (Entry.Also also : entry.alsoIn()) {
            html.text(comma);
            comma = ", ";
            URI link = also.link();
            if (link == null) {
                html.element("bdi", also.origin().title());
            } else {
                html.open("a", "href", Hrefs.of(link));
                html.element("bdi", also.origin().title()).close();
            }
        }
        html.close();
    }

    static void content(Markup html, Article article) {
        html.open("div", "class", "content", "lang", language(article), "dir", "auto");
        html.safe(article.content()).closeLine();
    }

    static @Nullable String language(Article article) {
        return Languages.tag(article.language());
    }

    private void picture(@Nullable Image image) {
        if (image != null) {
            html.open("div", "class", "lead");
            html.empty(
                    "img",
                    "src",
                    Hrefs.of(image.link()),
                    "alt",
                    "",
                    "loading",
                    "lazy",
                    "referrerpolicy",
                    "no-referrer");
            html.closeLine();
        }
    }
}
