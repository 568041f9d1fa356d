package tributary.press;

/// The tree of feeds on a page: every place with its links to subscribe to.
final class Tree {
    private final Markup html;
    private final Site site;

    private Tree(Markup html, Site site) {
        this.html = html;
        this.site = site;
    }

    static void write(Markup html, Site site, Branch root) {
        var tree = new Tree(html, site);
        tree.place(root, "root");
        tree.children(root);
    }

    /// The places below one, nested lists all the way down.
    static void below(Markup html, Site site, Branch place) {
        new Tree(html, site).children(place);
    }

    private void children(Branch place) {
        if (place.children().isEmpty()) {
            return;
        }
        html.open("ul", "class", "tree").line();
        for (Branch child : place.children()) {
            html.open("li").line();
            place(child, child.origin() == null ? "group" : "leaf");
            children(child);
            html.closeLine();
        }
        html.closeLine();
    }

    private void place(Branch place, String kind) {
        html.open("div", "class", "place " + kind);
        String page = site.pathOf(place.path(), Format.HTML);
        html.open("a", "class", "name", "href", page)
                .element("bdi", place.title())
                .close();
        subscribe(html, site, place, "");
        html.closeLine();
        trouble(html, site, place);
    }

    /// Why a source could not be read, with the way to the status page; nothing when all is well.
    static void trouble(Markup html, Site site, Branch place) {
        String trouble = place.trouble();
        if (trouble != null) {
            html.open("p", "class", "trouble")
                    .element("a", "Cannot be read:", "href", site.path("status"))
                    .text(" " + trouble)
                    .closeLine();
        }
    }

    /// One link per format, named in full for those who hear the page; `query` narrows the feed.
    static void subscribe(Markup html, Site site, Branch place, String query) {
        html.open("span", "class", "subscribe");
        for (Format format : Format.FEEDS) {
            html.element(
                    "a",
                    format == Format.JSON ? "JSON" : format.label(),
                    "href",
                    site.pathOf(place.path(), format) + query,
                    "type",
                    format.mediaType(),
                    "aria-label",
                    place.title() + " as " + format.label());
            html.text(" ");
        }
        html.close();
    }
}
