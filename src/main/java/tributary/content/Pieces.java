package tributary.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.content.Piece.Element;
import tributary.content.Piece.Text;

/// Reads clean HTML into pieces.
///
/// It relies on how our cleaner writes: lower case, double quotes, no `<` but that of a tag, every element closed where
/// it belongs, and at most so many of them inside each other.
final class Pieces {
    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "source", "track", "wbr");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*+)((?:[^\">]++|\"[^\"]*+\")*+)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z][a-z-]*+)(?:=\"([^\"]*+)\")?+");

    private final UnaryOperator<Element> made;
    private final Deque<Open> open = new ArrayDeque<>();

    private Pieces(UnaryOperator<Element> made) {
        this.made = made;
    }

    /// An element that has begun.
    private record Open(String name, Map<String, String> attributes, List<Piece> kids) {}

    /// The pieces of a text, from the innermost on each as `made` leaves it.
    static List<Piece> of(String clean, UnaryOperator<Element> made) {
        var pieces = new Pieces(made);
        pieces.open.push(new Open("", Map.of(), new ArrayList<>()));
        Matcher tag = TAG.matcher(clean);
        int from = 0;
        while (tag.find()) {
            pieces.text(clean.substring(from, tag.start()));
            from = tag.end();
            if (tag.group(1).isEmpty()) {
                pieces.begin(tag.group(2), attributes(tag.group(3)));
            } else {
                pieces.end(tag.group(2));
            }
        }
        pieces.text(clean.substring(from));
        while (pieces.open.size() > 1) {
            pieces.end(pieces.open.element().name());
        }
        return pieces.open.element().kids();
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            open.element().kids().add(new Text(text));
        }
    }

    private void begin(String name, Map<String, String> attributes) {
        open.push(new Open(name, attributes, new ArrayList<>()));
        if (VOID.contains(name)) {
            end(name);
        }
    }

    private void end(String name) {
        if (open.element().name().equals(name)) {
            Open done = open.pop();
            open.element().kids().add(made.apply(new Element(done.name(), done.attributes(), done.kids())));
        }
    }

    private static Map<String, String> attributes(String written) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher each = ATTRIBUTE.matcher(written);
        while (each.find()) {
            String value = each.group(2);
            attributes.put(each.group(1), value == null ? "" : value);
        }
        return attributes;
    }
}
