package tributary.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Hostile HTML parsed within bounds, so that no body can cost more than these limits allow.
public final class Fragment {
    /// Characters that are read; the rest of a longer text is not looked at.
    static final int MAX_CHARS = 2 << 20;

    /// Tags that are read. A parser may make a dozen elements of one tag (open formatting elements start anew in each
    /// paragraph), so this bounds memory.
    static final int MAX_TAGS = 60_000;

    /// Elements within elements; deeper ones become siblings.
    static final int MAX_DEPTH = 250;

    private static final String CHOICE = "select";
    private static final String CHOICE_ENDS = "/select";
    private static final String STAND_IN = "noscript";
    private static final String STAND_IN_ENDS = "/noscript";

    /// What the parts of a page for browsers without script are called in the parsed tree: under their own name a
    /// parser would put all that they hold into one another, as it comes.
    public static final String NO_SCRIPT = "x-noscript";

    private static final Pattern RENAMED = Pattern.compile("(</?)x-(?=noscript|select)", Pattern.CASE_INSENSITIVE);
    private static final String NAME = "$1";

    private Fragment() {}

    /// The body that a browser would show for this fragment.
    public static Element parse(String html) {
        var parser = Grammar.parser(MAX_DEPTH);
        String bounded = bounded(html);
        Element body = parser.parseInput("<!doctype html><html><head></head><body>" + bounded, "")
                .body();
        if (bounded.contains("<x-") || bounded.contains("</x-")) {
            body.traverse((node, _) -> named(node));
        }
        return body;
    }

    /// Gives what was renamed where it is no tag, in a text or a value, its name back.
    private static void named(Node node) {
        if (node instanceof TextNode text && text.getWholeText().contains("<")) {
            text.text(RENAMED.matcher(text.getWholeText()).replaceAll(NAME));
        }
        if (node instanceof DataNode data) {
            data.setWholeData(RENAMED.matcher(data.getWholeData()).replaceAll(NAME));
        }
        if (node instanceof Element element && element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getValue().contains("<")) {
                    attribute.setValue(RENAMED.matcher(attribute.getValue()).replaceAll(NAME));
                }
            }
        }
    }

    /// Within the limits, and without choices that nobody ends (a parser would take all that follows for their options)
    /// nor parts for browsers without script.
    private static String bounded(String html) {
        String text = Texts.cut(html, MAX_CHARS);
        var choices = new ArrayList<Integer>();
        var names = new ArrayList<Integer>();
        int tags = 0;
        int end = text.length();
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                end = at;
                break;
            }
            if (text.regionMatches(true, at + 1, CHOICE, 0, CHOICE.length())) {
                choices.add(at + 1);
            } else if (!choices.isEmpty() && text.regionMatches(true, at + 1, CHOICE_ENDS, 0, CHOICE_ENDS.length())) {
                choices.clear();
            } else if (text.regionMatches(true, at + 1, STAND_IN, 0, STAND_IN.length())) {
                names.add(at + 1);
            } else if (text.regionMatches(true, at + 1, STAND_IN_ENDS, 0, STAND_IN_ENDS.length())) {
                names.add(at + 2);
            }
        }
        names.addAll(choices);
        Collections.sort(names);
        return renamed(text.substring(0, end), names);
    }

    /// Names that mean nothing to a parser, nor stand for anything that is kept.
    private static String renamed(String text, List<Integer> places) {
        if (places.isEmpty()) {
            return text;
        }
        var renamed = new StringBuilder(text.length() + 2 * places.size());
        int from = 0;
        for (int place : places) {
            renamed.append(text, from, place).append("x-");
            from = place;
        }
        return renamed.append(text, from, text.length()).toString();
    }
}
