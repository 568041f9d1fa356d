package tributary.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.draft.Outline;
import tributary.html.Texts;
import tributary.types.FeedUrl;
import tributary.yaml.Filled;
import tributary.yaml.Value;

/// A list of subscriptions written as the `feeds` of feeds.yaml.
///
/// Folders become categories, names are made of titles, titles are kept. Nothing is lost: what cannot be a source
/// stands in a comment that says why. The result is a file that [ConfigFile] reads without a mistake.
public final class Planting {
    /// The tree may be this deep; what lies deeper comes up.
    private static final int MAX_FOLDERS = Tree.MAX_LEVELS - 2;

    private static final int MAX_TITLE = 500;

    private final List<String> remarks = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Addresses addresses;
    private int sources;
    private int categories;

    private Planting(Addresses addresses) {
        this.addresses = addresses;
    }

    /// The file, how much stands in it, and what people should know: what was left out, what stands there twice.
    public record Planted(String yaml, int sources, int categories, List<String> remarks) {
        public Planted {
            remarks = List.copyOf(remarks);
        }
    }

    public static Planted of(List<Outline> outlines) {
        return of(outlines, Addresses.PUBLIC_ONLY);
    }

    /// The same where private addresses may be sources.
    public static Planted of(List<Outline> outlines, Addresses addresses) {
        var planting = new Planting(addresses);
        String tree = planting.folder(outlines, "", 1);
        String yaml = planting.sources == 0 ? tree : "feeds:\n" + tree;
        return new Planted(yaml, planting.sources, planting.categories, planting.remarks);
    }

    /// The lines of a folder, indented; `where` names it for people.
    private String folder(List<Outline> outlines, String where, int level) {
        var lines = new StringBuilder();
        var names = new PlantedNames(level == 1);
        var here = new HashMap<String, String>();
        for (Outline outline : merged(outlines)) {
            if (!outline.isFolder()) {
                lines.append(leaf(outline, new Spot(where, level, names, here)));
            } else if (level <= MAX_FOLDERS) {
                lines.append(category(outline, new Spot(where, level, names, here)));
            } else {
                remarks.add(said(outline.title()) + " lies too deep: its feeds moved up");
                lines.append(folder(whole(outline), where, level));
            }
        }
        return lines.toString();
    }

    /// Where something is planted.
    private record Spot(String where, int level, PlantedNames names, Map<String, String> here) {
        String indent() {
            return "  ".repeat(level);
        }
    }

    /// Folders of one name are one folder.
    private static List<Outline> merged(List<Outline> outlines) {
        var folders = new LinkedHashMap<String, Outline>();
        var all = new ArrayList<Outline>();
        for (Outline outline : outlines) {
            String title = outline.title();
            Outline first = outline.isFolder() && title != null ? folders.get(title) : null;
            if (first == null) {
                all.add(outline);
                if (outline.isFolder() && title != null) {
                    folders.put(title, outline);
                }
            } else {
                var inside = new ArrayList<>(first.inside());
                inside.addAll(whole(outline));
                var both = new Outline(
                        title, first.feed(), first.page(), first.link(), first.type(), first.tags(), inside);
                all.set(all.indexOf(first), both);
                folders.put(title, both);
            }
        }
        return all;
    }

    /// What a folder holds, the feed that it is itself first.
    private static List<Outline> whole(Outline folder) {
        if (folder.feed() == null) {
            return folder.inside();
        }
        var all = new ArrayList<Outline>();
        all.add(new Outline(
                folder.title(), folder.feed(), folder.page(), null, folder.type(), folder.tags(), List.of()));
        all.addAll(folder.inside());
        return all;
    }

    private String category(Outline folder, Spot spot) {
        String title = title(folder.title());
        String name = spot.names.folder(title);
        String where = spot.where + (spot.where.isEmpty() ? "" : " / ") + title;
        int before = sources;
        String inside = folder(whole(folder), where, spot.level + 1);
        if (sources == before) {
            spot.names.free(name);
            return spot.indent() + "# no feed in the folder " + said(title) + "\n" + inside;
        }
        categories++;
        String own =
                name.equals(title) || title.isEmpty() ? "" : spot.indent() + "  _: { title: " + quoted(title) + " }\n";
        return spot.indent() + PlantedNames.key(name) + ":\n" + own + inside;
    }

    private String leaf(Outline outline, Spot spot) {
        String written = outline.feed();
        if (written == null) {
            return notAFeed(outline, spot);
        }
        String address = address(written);
        URI uri = FeedUrl.of(new Filled(Value.Place.START, List.of(new Filled.Piece(address, address, false))))
                .map(FeedUrl::uri)
                .orElse(null);
        if (uri == null || !Sources.isPermitted(uri, addresses)) {
            String why = uri == null ? "no http or https address" : "a private address";
            remarks.add(said(outline.title()) + " is left out: " + why);
            return comment(spot, why + ": " + said(outline.title()) + " " + written);
        }
        return source(outline, address, spot);
    }

    private String source(Outline outline, String address, Spot spot) {
        String title = title(outline.title());
        String twin = spot.here.putIfAbsent(address, title);
        if (twin != null) {
            remarks.add(said(title) + " stands twice in " + place(spot.where) + ": " + address);
            return twin.equals(title) ? "" : comment(spot, "the same feed again: " + said(title) + " " + address);
        }
        String other = places.putIfAbsent(address, spot.where);
        if (other != null) {
            remarks.add(said(title) + " stands in " + place(other) + " and in " + place(spot.where)
                    + ": it is one source in two places");
        }
        sources++;
        String name = spot.names.leaf(title, address);
        String url = quoted(address);
        String value = title.isEmpty() ? url : "{ title: " + quoted(title) + ", url: " + url + " }";
        String tags = outline.tags() == null ? "" : " # " + title(outline.tags());
        return spot.indent() + PlantedNames.key(name) + ": " + value + tags + "\n";
    }

    private String notAFeed(Outline outline, Spot spot) {
        String link = outline.link() == null ? outline.page() : outline.link();
        boolean isList = "include".equalsIgnoreCase(outline.type());
        remarks.add(said(outline.title()) + " is left out: " + (isList ? "another list" : "it names no feed"));
        return comment(
                spot,
                (isList ? "another list: " : "no feed: ") + said(outline.title()) + (link == null ? "" : " " + link));
    }

    private static String comment(Spot spot, String text) {
        return spot.indent() + "# " + title(text) + "\n";
    }

    private static String place(String where) {
        return where.isEmpty() ? "the list" : said(where);
    }

    private static String said(@Nullable String title) {
        return title == null || title.isEmpty() ? "an entry without a title" : '"' + title(title) + '"';
    }

    /// `feed://host/` and `feed:https://host/` are old ways to write an address.
    private static String address(String written) {
        String address = written.strip();
        if (address.regionMatches(true, 0, "feed://", 0, 7)) {
            address = "http://" + address.substring(7);
        } else if (address.regionMatches(true, 0, "feed:", 0, 5)) {
            address = address.substring(5);
        }
        return address.replace("${", "$%7B");
    }

    private static String title(@Nullable String text) {
        return text == null ? "" : Texts.cut(Texts.line(text), MAX_TITLE);
    }

    /// A text in YAML's double quotes, in which a blank of ours means itself.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "${DOLLAR:-$}{") + '"';
    }
}
