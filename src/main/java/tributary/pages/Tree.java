package tributary.pages;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tributary.article.CategoryPath;
import tributary.markup.Markup;
import tributary.press.Branch;
import tributary.press.Format;
import tributary.press.Site;

/// The tree of feeds on a page: every place with its links to subscribe to. A large one is unfolded only so far that
/// the page stays readable; what is left out stands on the pages of its places.
final class Tree {
    /// At most so many places stand on one page.
    static final int MOST = 400;

    private final Markup html;
    private final Site site;
    private final Set<CategoryPath> open;

    private Tree(Markup html, Site site, Branch top) {
        this.html = html;
        this.site = site;
        this.open = open(top);
    }

    static void write(Markup html, Site site, Branch root) {
        var tree = new Tree(html, site, root);
        tree.place(root, "root");
        tree.children(root);
    }

    /// The places below one, nested lists all the way down.
    static void below(Markup html, Site site, Branch place) {
        new Tree(html, site, place).children(place);
    }

    /// The places whose children are shown: level by level, those for which there is room.
    private static Set<CategoryPath> open(Branch top) {
        var open = new HashSet<CategoryPath>();
        open.add(top.path());
        int room = MOST - top.children().size();
        var next = new ArrayDeque<>(top.children());
        while (!next.isEmpty()) {
            Branch place = next.remove();
            int size = place.children().size();
            if (size > 0 && size <= room) {
                room -= size;
                open.add(place.path());
                next.addAll(place.children());
            }
        }
        return open;
    }

    private void children(Branch place) {
        List<Branch> all = place.children();
        if (all.isEmpty() || !open.contains(place.path())) {
            return;
        }
        html.open("ul", "class", "tree").line();
        for (Branch child : all.subList(0, Math.min(all.size(), MOST))) {
            html.open("li").line();
            place(child, child.origin() == null ? "group" : "leaf");
            children(child);
            html.closeLine();
        }
        html.closeLine();
        if (all.size() > MOST) {
            html.open("p", "class", "rest").text("and " + (all.size() - MOST) + " more: see ");
            html.element("a", "the status of all sources", "href", site.path("status"))
                    .closeLine();
        }
    }

    private static int feeds(Branch place) {
        return place.children().isEmpty()
                ? 1
                : place.children().stream().mapToInt(Tree::feeds).sum();
    }

    private void place(Branch place, String kind) {
        html.open("div", "class", "place " + kind);
        String page = site.pathOf(place.path(), Format.HTML);
        html.open("a", "class", "name", "href", page)
                .element("bdi", place.title())
                .close();
        if (!place.children().isEmpty() && !open.contains(place.path())) {
            int feeds = feeds(place);
            html.element("span", feeds + (feeds == 1 ? " feed" : " feeds"), "class", "count");
        }
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
