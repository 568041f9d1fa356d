package tributary.html;

import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Gathers the text that a reader would see, a line break at each border of a block.
final class TextWalk {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "noframes",
            "noembed",
            "object",
            "select",
            "textarea",
            "title",
            "head",
            "rp",
            "annotation",
            "annotation-xml",
            "datalist",
            "audio",
            "video",
            "canvas");

    private static final Set<String> BROKEN = Set.of("br", "hr", "td", "th", "dt", "dd", "option");

    private final StringBuilder text = new StringBuilder();

    private TextWalk() {}

    static String text(Element root) {
        var walk = new TextWalk();
        walk.children(root);
        return Characters.legal(walk.text.toString());
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode words -> words(words);
                case DataNode words when parent.nameIs("xmp") -> text.append(words.getWholeData());
                case Element element when !UNSEEN.contains(element.normalName()) -> element(element);
                default -> {}
            }
        }
    }

    /// Line breaks in the source are mere spaces, but in `pre`.
    private void words(TextNode words) {
        Node parent = words.parentNode();
        boolean kept = parent != null && parent.nodeName().equals("pre");
        text.append(
                kept
                        ? words.getWholeText()
                        : words.getWholeText().replace('\n', ' ').replace('\r', ' '));
    }

    private void element(Element element) {
        boolean border = element.isBlock() || BROKEN.contains(element.normalName());
        if (border) {
            text.append('\n');
        }
        children(element);
        if (border) {
            text.append('\n');
        }
    }
}
