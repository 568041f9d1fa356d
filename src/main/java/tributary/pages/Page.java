package tributary.pages;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.markup.Markup;
import tributary.markup.Texts;
import tributary.press.Branch;
import tributary.press.Format;
import tributary.press.Site;
import tributary.press.View;

/// The frame around every page of ours: head, header with the way home, main part, footer.
///
/// Pages need no script and no inline style; everything they show besides pictures comes from `/assets/`.
final class Page {
    /// Without a blank, as servlets write it: a page has the same headers whoever sends it.
    static final String TYPE = "text/html;charset=utf-8";

    /// Characters of a title of a window as it is written, escapes and all: tabs, histories and results of searches
    /// show no more.
    private static final int MAX_TITLE = 70;

    private final Markup html = Markup.html();
    private final Site site;
    private final @Nullable Branch place;
    private final View view;

    private Page(Site site, @Nullable Branch place, View view) {
        this.site = site;
        this.place = place;
        this.view = view;
    }

    /// Begins a page up to and with `<main>`. `place` is whose feeds the page announces; null announces none.
    static Page begin(Site site, String title, @Nullable Branch place) {
        return begin(site, title, place, View.WHOLE);
    }

    /// Begins a page that shows a part of a place, or what was found there.
    static Page begin(Site site, String title, @Nullable Branch place, View view) {
        var page = new Page(site, place, view);
        page.begin(title, head -> {
            if (place != null) {
                head.discovery(place.title(), place.path());
            }
        });
        return page;
    }

    /// Begins a page about no place of its own, which announces the feeds of everything.
    static Page amid(Site site, String title) {
        var page = new Page(site, null, View.WHOLE);
        page.begin(title, head -> head.discovery("Everything", CategoryPath.ALL));
        return page;
    }

    /// Begins a page that announces one feed of its own, by the name of its file.
    static Page announcing(Site site, String title, String feed) {
        var page = new Page(site, null, View.WHOLE);
        page.begin(title, head -> head.alternate(Format.RSS, title, site.path(feed)));
        return page;
    }

    private void begin(String title, Consumer<Page> feeds) {
        html.open("html", "lang", "en").line();
        head(title, feeds);
        html.open("body").line();
        header();
        html.open("main", "id", "main", "tabindex", "-1").line();
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
        html.element("title", windowTitle(Texts.line(title))).line();
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

    private static String windowTitle(String line) {
        String title = line;
        for (int length = MAX_TITLE - 1; Texts.asHtml(title).length() > MAX_TITLE; length--) {
            title = Texts.cut(line, length);
        }
        return title;
    }

    private void discovery(String title, CategoryPath shown) {
        for (Format format : Format.FEEDS) {
            String label = title + " (" + format.label() + ")";
            alternate(format, label, site.pathOf(shown, format) + view.searched());
        }
    }

    private void alternate(Format format, String title, String path) {
        String type = format.mediaType();
        html.empty("link", "rel", "alternate", "type", type, "title", title, "href", path)
                .line();
    }

    private void header() {
        html.element("a", "Skip to the content", "class", "skip", "href", "#main")
                .line();
        html.open("header", "class", "top").line();
        html.open("a", "class", "brand", "href", site.path(""));
        html.empty("img", "src", site.path("assets/mark.svg"), "alt", "", "width", "28", "height", "28");
        html.element("span", "Tributary").closeLine();
        html.open("nav", "aria-label", "Site").line();
        html.element("a", "Feeds", "href", site.path("") + "#feeds").line();
        html.element("a", "Everything", "href", site.path("all.html")).line();
        if (site.live()) {
            html.element("a", "Status", "href", site.path("status")).line();
        }
        html.closeLine();
        if (site.live()) {
            search();
        }
        html.closeLine();
    }

    /// A field that searches the place that the page is about; elsewhere, everything.
    private void search() {
        Branch here = place == null || place.path().names().isEmpty() ? null : place;
        String action = here == null ? site.path("all.html") : site.pathOf(here.path(), Format.HTML);
        String label = here == null ? "Search" : "Search " + here.title();
        html.open("form", "class", "search", "role", "search", "action", action, "method", "get");
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "q",
                "value",
                view.words(),
                "aria-label",
                label,
                "placeholder",
                label);
        html.element("button", "Search", "type", "submit").closeLine();
    }
}
