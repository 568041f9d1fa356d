package tributary.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of elements that say little, without reading those that say much.
public final class Brief {
    /// How much of a text may be white space, which does not count.
    private static final int SLACK = 4;

    private Brief() {}

    /// The text of an element as one line; empty where it is longer than `max`.
    public static Optional<String> of(Element element, int max) {
        var text = new StringBuilder();
        return gather(element, text, max)
                ? Optional.of(Texts.line(text.toString())).filter(it -> it.length() <= max)
                : Optional.empty();
    }

    private static boolean gather(Element element, StringBuilder text, int max) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                String own = words.getWholeText();
                text.append(own.isBlank() ? " " : own);
            } else if (node instanceof Element child) {
                boolean isBorder = child.isBlock() || child.normalName().equals("br");
                text.append(isBorder ? " " : "");
                if (!gather(child, text, max)) {
                    return false;
                }
                text.append(isBorder ? " " : "");
            }
            if (text.length() > max * SLACK) {
                return false;
            }
        }
        return true;
    }
}
