package tributary.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tributary.content.Piece.Element;
import tributary.content.Piece.Sign;
import tributary.content.Piece.Text;
import tributary.markup.Hrefs;
import tributary.markup.Languages;
import tributary.markup.Texts;

/// Clean HTML as it stands on a page of ours, where it has a place in a whole and every element only holds what HTML
/// lets it hold. What belongs into something that is not there becomes plain, blocks among words become a `span` shown
/// as a block, words around a structure become a block, and headings go on from those of the page, without a level
/// left out.
public final class PageHtml {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> RUBY = Set.of("ruby");
    private static final Set<String> MEDIA = Set.of("audio", "video");

    /// What may only stand in one of these.
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "li", LISTS,
            "dt", Set.of("dl"),
            "dd", Set.of("dl"),
            "figcaption", Set.of("figure"),
            "summary", Set.of("details"),
            "rt", RUBY,
            "rp", RUBY);

    /// Parts without words, which say nothing outside of these.
    private static final Map<String, Set<String>> ATTACHED =
            Map.of("source", Set.of("audio", "picture", "video"), "track", MEDIA);

    /// What divides our pages, not those that texts were taken from.
    private static final Set<String> SECTIONS =
            Set.of("address", "article", "aside", "footer", "header", "nav", "section");

    private static final Set<String> BLOCKS =
            Set.of("blockquote", "dd", "div", "dt", "figcaption", "figure", "li", "p", "pre");

    /// What holds words and what stands among them, no blocks.
    private static final Set<String> LINES = Set.of(
            "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "kbd",
            "mark", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary",
            "sup", "time", "u", "var");

    /// What is wider than the page is scrolled, by key too.
    private static final String SCROLLED = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">";

    private static final Set<String> ADDRESSES = Set.of("cite", "href", "poster", "src", "srcset");

    private static final Set<String> SWITCHES = Set.of("controls", "open", "reversed");

    private final int above;
    private final StringBuilder out;
    private final Deque<Integer> levels = new ArrayDeque<>();

    private PageHtml(int above, int length) {
        this.above = above;
        this.out = new StringBuilder(length + length / 8);
    }

    /// Where a piece stands: in which element, among words only, in a cell or term that takes no headings, and in a
    /// table or link, whose parts are not scrolled, or reached, on their own.
    private record Place(String parent, boolean isLine, boolean isCell, boolean isHeld) {
        Place in(String name) {
            boolean cell = isCell || Set.of("th", "dt", "caption", "summary").contains(name);
            boolean held = isHeld || Set.of("table", "a").contains(name);
            return new Place(name, isLine || LINES.contains(name), cell, held);
        }
    }

    /// `above` is the level of the heading that the text stands under.
    public static String of(String clean, int above) {
        var page = new PageHtml(above, clean.length());
        page.print(Pieces.of(clean, Frames::of), new Place("div", false, false, false));
        return Texts.unpadded(page.out.toString());
    }

    private void print(List<Piece> pieces, Place place) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Text text -> out.append(text.html());
                case Element element -> print(element, place);
            }
        }
    }

    private void print(Element it, Place place) {
        Set<String> owners = ATTACHED.get(it.name());
        if (owners != null && !owners.contains(place.parent())) {
            return;
        }
        String shown = shown(it, place);
        boolean block = shown.equals("span") && isBlock(it.name());
        boolean framed = shown.equals("table") && !place.isHeld();
        out.append(framed ? SCROLLED : "");
        out.append('<').append(shown);
        out.append(block ? " class=\"block\"" : "");
        out.append(shown.equals("pre") && !place.isHeld() ? " tabindex=\"0\"" : "");
        attributes(shown.equals(it.name()) ? it.attributes() : kept(it));
        out.append('>');
        if (!Pieces.VOID.contains(shown)) {
            print(it.kids(), place.in(shown));
            out.append("</").append(shown).append('>');
        }
        out.append(framed ? "</div>" : "");
    }

    private String shown(Element it, Place place) {
        boolean wide = LINES.contains(it.name()) && it.holds(Sign.STRUCTURE);
        String plain = place.isLine() ? "span" : "div";
        if (HEADING.matcher(it.name()).matches()) {
            boolean heads = !wide && !place.isLine() && !place.isCell() && it.holds(Sign.WORDS);
            return heads ? "h" + level(it.name().charAt(1) - '0') : plain;
        }
        Set<String> parents = PARENTS.get(it.name());
        if (parents != null) {
            boolean placed = parents.contains(place.parent());
            return placed ? it.name() : RUBY.equals(parents) && !wide ? "span" : plain;
        }
        if (SECTIONS.contains(it.name()) || wide) {
            return plain;
        }
        return place.isLine() && BLOCKS.contains(it.name()) ? "span" : it.name();
    }

    private static boolean isBlock(String name) {
        return BLOCKS.contains(name)
                || SECTIONS.contains(name)
                || HEADING.matcher(name).matches();
    }

    /// What still makes sense when an element becomes another one.
    private static Map<String, String> kept(Element it) {
        var kept = new LinkedHashMap<>(it.attributes());
        kept.keySet().retainAll(Set.of("dir", "lang", "title"));
        return kept;
    }

    private void attributes(Map<String, String> attributes) {
        attributes.forEach((attribute, value) -> {
            if (!attribute.equals("lang")) {
                out.append(' ').append(attribute);
                if (!SWITCHES.contains(attribute)) {
                    String written = ADDRESSES.contains(attribute) ? Hrefs.onPage(value) : value;
                    out.append("=\"").append(written).append('"');
                }
            } else if (Languages.registered(value) != null) {
                out.append(" lang=\"").append(Languages.registered(value)).append('"');
            }
        });
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
