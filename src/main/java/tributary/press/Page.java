package tributary.press;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The frame around every page of ours: head, header with the way home, main part, footer.
///
/// Pages need no script and no inline style; everything they show besides pictures comes from `/assets/`.
final class Page {
    private final Markup html = Markup.html();
    private final Site site;

    private Page(Site site) {
        this.site = site;
    }

    /// Begins a page up to and with `<main>`. `place` is whose feeds the page announces; null announces none.
    static Page begin(Site site, String title, @Nullable Branch place) {
        return begin(site, title, head -> {
            if (place != null) {
                head.discovery(place);
            }
        });
    }

    /// Begins a page that announces one feed of its own, by the name of its file.
    static Page announcing(Site site, String title, String feed) {
        return begin(site, title, head -> head.alternate(Format.RSS, title, site.path(feed)));
    }

    private static Page begin(Site site, String title, Consumer<Page> feeds) {
        var page = new Page(site);
        page.html.open("html", "lang", "en").line();
        page.head(title, feeds);
        page.html.open("body").line();
        page.header();
        page.html.open("main", "id", "main").line();
        return page;
    }

    Markup html() {
        return html;
    }

    byte[] end() {
        html.closeLine(); // main
        html.open("footer", "class", "foot").open("p");
        html.text("Served by Tributary. Articles belong to their publishers. Times are UTC.");
        html.close().closeLine();
        return html.bytes();
    }

    private void head(String title, Consumer<Page> feeds) {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.element("title", title).line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        if (!site.indexed()) {
            html.empty("meta", "name", "robots", "content", "noindex").line();
        }
        html.empty("link", "rel", "stylesheet", "href", site.path("assets/style.css"))
                .line();
        html.empty("link", "rel", "icon", "type", "image/svg+xml", "href", site.path("assets/mark.svg"))
                .line();
        feeds.accept(this);
        html.closeLine();
    }

    private void discovery(Branch place) {
        for (Format format : Format.FEEDS) {
            String title = place.title() + " (" + format.label() + ")";
            alternate(format, title, site.pathOf(place.path(), format));
        }
    }

    private void alternate(Format format, String title, String path) {
        String type = format.mediaType();
        html.empty("link", "rel", "alternate", "type", type, "title", title, "href", path)
                .line();
    }

    private void header() {
        html.element("a", "Skip to the articles", "class", "skip", "href", "#main")
                .line();
        html.open("header", "class", "top").line();
        html.open("a", "class", "brand", "href", site.path(""));
        html.empty("img", "src", site.path("assets/mark.svg"), "alt", "", "width", "28", "height", "28");
        html.element("span", "Tributary").closeLine();
        html.open("nav", "aria-label", "Site").line();
        html.element("a", "Feeds", "href", site.path("") + "#feeds").line();
        html.element("a", "Everything", "href", site.path("all.html")).line();
        html.element("a", "Status", "href", site.path("status")).line();
        html.closeLine().closeLine();
    }
}
