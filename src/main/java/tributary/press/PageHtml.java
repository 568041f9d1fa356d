package tributary.press;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clean HTML as it stands on a page of ours, where it has a place in a whole: what belongs into something that is not
/// there becomes a plain block (or a span), and headings go on from those of the page, without a level left out.
///
/// It relies on how our cleaner writes: lower case, double quotes, no `<` but that of a tag.
final class PageHtml {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*+)((?:[^\">]|\"[^\"]*+\")*+)>");
    private static final Pattern UNNAMED = Pattern.compile("(<details(?:[^\">]|\"[^\"]*+\")*+>)(?!\\s*+<summary)");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> RUBY = Set.of("ruby");

    /// What may only stand in one of these.
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "li", LISTS,
            "dt", Set.of("dl"),
            "dd", Set.of("dl"),
            "figcaption", Set.of("figure"),
            "summary", Set.of("details"),
            "rt", RUBY,
            "rp", RUBY);

    private static final Set<String> EMPTY = Set.of("area", "br", "col", "hr", "img", "source", "track", "wbr");

    private final int above;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Integer> levels = new ArrayDeque<>();

    private PageHtml(int above) {
        this.above = above;
    }

    /// An element that has begun: as it was called, and as it is called now.
    private record Open(String name, String shown) {}

    /// `above` is the level of the heading that the text stands under.
    static String of(String clean, int above) {
        var page = new PageHtml(above);
        String named = clean.contains("<details")
                ? UNNAMED.matcher(clean).replaceAll("$1<summary>Details</summary>") // as browsers call it
                : clean;
        return TAG.matcher(named)
                .replaceAll(tag -> Matcher.quoteReplacement(page.tag(tag.group(1), tag.group(2), tag.group(3))));
    }

    private String tag(String slash, String name, String rest) {
        if (EMPTY.contains(name)) {
            return "<" + slash + name + rest + ">";
        }
        if (slash.isEmpty()) {
            String shown = shown(name);
            open.push(new Open(name, shown));
            return "<" + shown + rest + ">";
        }
        Open last = open.peek();
        if (last == null || !last.name().equals(name)) {
            return "</" + name + rest + ">";
        }
        open.pop();
        return "</" + last.shown() + ">";
    }

    private String shown(String name) {
        if (HEADING.matcher(name).matches()) {
            return "h" + level(name.charAt(1) - '0');
        }
        Set<String> parents = PARENTS.get(name);
        Open parent = open.peek();
        if (parents == null || (parent != null && parents.contains(parent.shown()))) {
            return name;
        }
        return RUBY.equals(parents) ? "span" : "div";
    }

    /// One below the heading that this one belongs to.
    private int level(int own) {
        while (!levels.isEmpty() && levels.peek() >= own) {
            levels.pop();
        }
        levels.push(own);
        return Math.min(6, above + levels.size());
    }
}
