package tributary.html;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Hostile HTML parsed within bounds, so that no body can cost more than these limits allow.
public final class Fragment {
    /// Characters that are read; the rest of a longer text is not looked at.
    static final int MAX_CHARS = 2 << 20;

    /// Tags that are read. A parser may make a dozen elements of one tag (open formatting elements start anew in each
    /// paragraph), so this bounds memory.
    static final int MAX_TAGS = 60_000;

    /// Elements within elements; deeper ones become siblings.
    static final int MAX_DEPTH = 250;

    private Fragment() {}

    /// The body that a browser would show for this fragment.
    public static Element parse(String html) {
        var parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return parser.parseInput("<!doctype html><html><head></head><body>" + bounded(html), "")
                .body();
    }

    private static String bounded(String html) {
        String text = Texts.cut(html, MAX_CHARS);
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                return text.substring(0, at);
            }
        }
        return text;
    }
}
