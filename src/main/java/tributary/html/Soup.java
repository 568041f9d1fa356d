package tributary.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// The last resort for XML that no strict parser takes: every text has a tree.
public final class Soup {
    private Soup() {}

    /// What hears of the tree, in document order. Names are as written, with their prefix.
    public interface Listener {
        void start(String name, Map<String, String> attributes);

        void text(String text);

        void end();
    }

    public static void walk(String xml, Listener listener) {
        Jsoup.parse(xml, "", Parser.xmlParser()).traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (depth > 0 && node instanceof Element element) {
                    listener.start(element.tagName(), attributes(element));
                } else if (node instanceof TextNode text) {
                    listener.text(text.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (depth > 0 && node instanceof Element) {
                    listener.end();
                }
            }
        });
    }

    private static Map<String, String> attributes(Element element) {
        var all = new LinkedHashMap<String, String>();
        element.attributes().forEach(attribute -> all.put(attribute.getKey(), attribute.getValue()));
        return all;
    }

    /// The text of an HTML entity by its name, `uuml` for example.
    public static Optional<String> entity(String name) {
        String text = Entities.getByName(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
