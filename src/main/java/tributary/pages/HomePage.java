package tributary.pages;

import tributary.markup.Markup;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Sheet;

/// The home page: the newest articles, and the tree of feeds with its links to subscribe to.
public final class HomePage {
    private HomePage() {}

    public static Sheet print(Channel channel) {
        Branch root = channel.place();
        Page page = Page.begin(channel.site(), "Tributary", root);
        Markup html = page.html();
        html.open("div", "class", "home").line();
        html.open("section", "class", "newest", "aria-labelledby", "newest").line();
        html.element("h1", "Newest", "id", "newest").line();
        Listing.write(html, channel, false);
        Listing.ways(html, channel);
        html.closeLine();
        html.open("aside", "class", "feeds", "id", "feeds", "aria-labelledby", "feeds-title")
                .line();
        html.element("h2", "Feeds", "id", "feeds-title").line();
        Tree.write(html, channel.site(), root);
        html.open("p", "class", "opml").text("All of them for your reader: ");
        html.element("a", "OPML", "href", channel.site().path("all.opml")).closeLine();
        html.closeLine().closeLine();
        return Sheet.of(Page.TYPE, page.end());
    }
}
