package tributary.pages;

import java.net.URI;
import java.util.List;
import tributary.article.CategoryPath;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Format;
import tributary.press.Origin;
import tributary.press.Site;
import tributary.press.View;

/// The page of a category or of a single source: how to subscribe, what stands below, and the articles in full.
final class PlacePage {
    private PlacePage() {}

    static byte[] write(Channel channel) {
        Branch place = channel.place();
        View view = channel.view();
        String title = view.words().isEmpty() ? place.title() : "“" + view.words() + "” in " + place.title();
        Page page = Page.begin(channel.site(), title + " – Tributary", place, view);
        Markup html = page.html();
        html.open("div", "class", "column").line();
        crumbs(html, channel.site(), place);
        html.element("h1", title, "dir", "auto").line();
        subscribe(html, channel);
        Tree.trouble(html, channel.site(), place);
        if (!place.children().isEmpty() && view.isFront()) {
            html.open("details", "class", "below").element("summary", "Feeds in here");
            Tree.below(html, channel.site(), place);
            html.closeLine();
        }
        Listing.write(html, channel, true);
        Listing.ways(html, channel);
        html.closeLine();
        return page.end();
    }

    /// The way down from the home page, without the place itself.
    static void crumbs(Markup html, Site site, Branch place) {
        List<String> titles = place.titles();
        html.open("nav", "class", "crumbs", "aria-label", "Where this is");
        html.element("a", "Home", "href", site.path(""));
        for (int depth = 1; depth < titles.size(); depth++) {
            var above = new CategoryPath(place.path().names().subList(0, depth));
            html.text(" / ").open("a", "href", site.pathOf(above));
            html.element("bdi", titles.get(depth - 1)).close();
        }
        html.closeLine();
    }

    private static void subscribe(Markup html, Channel channel) {
        Branch place = channel.place();
        html.open("p", "class", "bar").text("Subscribe: ");
        Tree.subscribe(html, channel.site(), place, channel.view().searched());
        html.element("a", "OPML", "href", channel.site().pathOf(place.path(), Format.OPML));
        Origin origin = place.origin();
        URI home = origin == null ? null : origin.site();
        if (home != null) {
            html.text(" ").element("a", "Website", "class", "out", "href", Hrefs.of(home));
        }
        html.closeLine();
    }
}
