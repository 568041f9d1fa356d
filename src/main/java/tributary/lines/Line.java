package tributary.lines;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;
import tributary.page.Box;

/// One line of a page as readers see it, with what it measures.
public final class Line {
    private static final String DASHES = "—–―-";

    final Box box;
    final List<TextNode> nodes;
    public final String text;

    /// Pictures that stand before it, since the line above.
    final int pictures;

    final int own;
    final int linked;
    final int stops;

    private final boolean isCall;

    /// How much was told above.
    int toldBefore;

    Line(Box box, List<TextNode> nodes, String text, int pictures) {
        this.box = box;
        this.nodes = nodes;
        this.text = text;
        this.pictures = pictures;
        this.own = Box.weight(text);
        this.stops = Box.stops(text);
        this.isCall = own <= Trimming.MAX_LABEL
                && Trimming.CALL.matcher(text.toLowerCase(Locale.ROOT)).matches();
        int within = 0;
        for (TextNode node : nodes) {
            within += isLink(node) ? Box.weight(node.getWholeText()) : 0;
        }
        this.linked = Math.min(own, within);
    }

    private boolean isLink(TextNode node) {
        for (Node at = node.parent(); at instanceof Element element; at = element.parent()) {
            if (element.normalName().equals("a")) {
                return element.hasAttr("href");
            }
            if (element.isBlock()) {
                return false;
            }
        }
        return false;
    }

    /// A label that calls away.
    boolean isCall() {
        return isCall;
    }

    /// Whether it stands in a listing, by itself and not in the numbers beside one.
    public boolean isCode() {
        for (Box at = box; at != null; at = at.parent) {
            if (at.name().equals("pre")) {
                return true;
            }
        }
        return false;
    }

    /// Its text, with the breaks that code has.
    public String wording() {
        if (nodes.stream().noneMatch(it -> it.getWholeText().indexOf('\n') >= 0) || !isCode()) {
            return text;
        }
        var whole = new StringBuilder();
        nodes.forEach(it -> whole.append(it.getWholeText()));
        return whole.toString()
                .lines()
                .map(Texts::line)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Stands under a picture or a table.
    boolean isCaption() {
        for (Box at = box; at != null; at = at.parent) {
            String name = at.name();
            if (name.equals("figure") || name.equals("figcaption") || name.equals("caption")) {
                return true;
            }
        }
        return false;
    }

    /// Names, behind a dash, who said the quote that ends with the line above.
    public boolean signs(Line above) {
        Box quote = quote();
        return !text.isEmpty() && DASHES.indexOf(text.charAt(0)) >= 0 && quote != null && quote == above.quote();
    }

    private @Nullable Box quote() {
        Box at = box;
        while (at != null && !at.name().equals("blockquote")) {
            at = at.parent;
        }
        return at;
    }

    /// Takes its text out of the page.
    void clear() {
        nodes.forEach(it -> it.text(""));
    }

    /// Reads as sentences.
    boolean isTold() {
        return own - linked >= 60 && stops > 0;
    }

    boolean isHeading() {
        String name = box.name();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    double linkShare() {
        return own == 0 ? 0 : (double) linked / own;
    }

    /// The box that holds the paragraph: the one around `p`, or the one that holds bare lines.
    Box parent() {
        return box.parent == null || box.boxes.size() > 2 ? box : box.parent;
    }
}
