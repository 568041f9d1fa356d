package tributary.export;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tributary.article.CategoryPath;
import tributary.pages.ArticlePage;
import tributary.pages.AssetFile;
import tributary.pages.Edition;
import tributary.pages.HomePage;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Format;
import tributary.press.Site;
import tributary.press.View;

/// Articles as a site of pages that any web server can show, or nobody but the disk: links lead from file to file.
/// Every place has its page and feeds, and pages of all that was before; every article has its page.
final class StillPages {
    /// Articles on the page and in the feeds of a place.
    private static final int LISTED = 50;

    private static final String ROOT = "Everything";

    private static final List<Format> FORMATS = List.of(Format.HTML, Format.RSS, Format.ATOM, Format.JSON, Format.OPML);

    private final Folder folder;
    private final Site site;
    private final Map<CategoryPath, List<Entry>> listed = new LinkedHashMap<>();
    private final Map<CategoryPath, OlderPages> older = new LinkedHashMap<>();
    private final Map<CategoryPath, Branch> places = new LinkedHashMap<>();

    private StillPages(Folder folder, Site site) {
        this.folder = folder;
        this.site = site;
    }

    static void write(Folder folder, Site site, Iterator<Entry> articles, int most) throws IOException {
        var pages = new StillPages(folder, site);
        pages.listed.put(CategoryPath.ALL, new ArrayList<>());
        for (int count = 0; count < most && articles.hasNext(); count++) {
            pages.article(articles.next());
        }
        for (OlderPages older : pages.older.values()) {
            older.finish();
        }
        pages.lists();
        for (String asset : List.of("style.css", "feed.css", "mark.svg")) {
            pages.put("assets/", asset, AssetFile.read(asset));
        }
    }

    private void article(Entry entry) throws IOException {
        put(
                "article/",
                entry.article().id() + ".html",
                ArticlePage.print(site.still(1), entry).plain());
        List<String> names = entry.path().names();
        for (int depth = 0; depth <= names.size(); depth++) {
            var place = new CategoryPath(names.subList(0, depth));
            var entries = listed.computeIfAbsent(place, _ -> new ArrayList<>());
            if (entries.size() < LISTED) {
                entries.add(entry);
            } else {
                older.computeIfAbsent(place, it -> new OlderPages((part, its, view) -> older(it, part, its, view)))
                        .add(entry);
            }
        }
        places.putIfAbsent(entry.path(), entry.place());
    }

    private void lists() throws IOException {
        Branch root = branch(CategoryPath.ALL, ROOT, List.of());
        put("", "index.html", HomePage.print(channel(root, 0)).plain());
        place(root);
    }

    private void place(Branch branch) throws IOException {
        List<String> names = branch.path().names();
        Channel channel = channel(branch, Math.max(0, names.size() - 1));
        for (Format format : FORMATS) {
            put(
                    below(names),
                    name(names) + "." + format.extension(),
                    Edition.print(format, channel).plain());
        }
        for (Branch child : branch.children()) {
            place(child);
        }
    }

    /// A part of what the page of a place leaves out. What stands below the place is not known before the end.
    private void older(CategoryPath path, String part, List<Entry> entries, View view) throws IOException {
        List<String> names = path.names();
        Branch leaf = entries.getFirst().place();
        List<String> titles =
                leaf.titles().subList(0, Math.min(names.size(), leaf.titles().size()));
        Branch place = leaf.path().equals(path)
                ? leaf
                : new Branch(path, titles.isEmpty() ? ROOT : titles.getLast(), titles, null, List.of());
        Channel channel = channel(place, Math.max(0, names.size() - 1), entries, view);
        put(
                below(names),
                name(names) + "." + part + ".html",
                Edition.print(Format.HTML, channel).plain());
    }

    private static String below(List<String> names) {
        return names.size() < 2 ? "" : String.join("/", names.subList(0, names.size() - 1)) + "/";
    }

    private static String name(List<String> names) {
        return names.isEmpty() ? "all" : names.getLast();
    }

    private Channel channel(Branch branch, int depth) {
        View view = older.containsKey(branch.path()) ? OlderPages.first() : View.WHOLE;
        return channel(branch, depth, listed.getOrDefault(branch.path(), List.of()), view);
    }

    private Channel channel(Branch branch, int depth, List<Entry> entries, View view) {
        Instant updated = entries.stream()
                .map(it -> it.article().updated())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Channel(site.still(depth), branch, "", updated, entries, view, Channel.History.NONE);
    }

    /// A place with what stands below it, as far as articles came from there.
    private Branch branch(CategoryPath path, String title, List<String> titles) {
        Branch leaf = places.get(path);
        if (leaf != null) {
            return leaf;
        }
        int depth = path.names().size();
        var below = new LinkedHashSet<CategoryPath>();
        places.keySet().stream()
                .filter(it -> it.isWithin(path) && it.names().size() > depth)
                .forEach(it -> below.add(new CategoryPath(it.names().subList(0, depth + 1))));
        List<Branch> children = below.stream().map(it -> branch(it, depth)).toList();
        return new Branch(path, title, titles, null, children);
    }

    private Branch branch(CategoryPath path, int depth) {
        List<String> titles = places.entrySet().stream()
                .filter(it -> it.getKey().isWithin(path))
                .map(it -> it.getValue().titles())
                .findFirst()
                .orElse(path.names());
        List<String> upTo = titles.subList(0, Math.min(depth + 1, titles.size()));
        return branch(path, upTo.isEmpty() ? path.names().getLast() : upTo.getLast(), upTo);
    }

    private void put(String below, String name, byte[] bytes) throws IOException {
        folder.put(below + name, below, List.of(name), bytes);
    }
}
