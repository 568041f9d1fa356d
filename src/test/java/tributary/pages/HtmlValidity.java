package tributary.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// What validators warn of in the HTML of feeds: markup that does not parse cleanly, elements and attributes that
/// they do not know to be harmless, and addresses that are relative.
final class HtmlValidity {
    private static final Set<String> HARMLESS = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "audio",
            "b",
            "bdi",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "source",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "track",
            "u",
            "ul",
            "var",
            "video",
            "wbr");
    private static final Set<String> ATTRIBUTES = Set.of(
            "alt",
            "cite",
            "colspan",
            "datetime",
            "dir",
            "headers",
            "height",
            "href",
            "kind",
            "label",
            "lang",
            "loading",
            "media",
            "open",
            "poster",
            "preload",
            "referrerpolicy",
            "rel",
            "reversed",
            "rowspan",
            "scope",
            "sizes",
            "span",
            "src",
            "srclang",
            "srcset",
            "start",
            "title",
            "type",
            "value",
            "width");

    private HtmlValidity() {}

    static List<String> findings(String html) {
        var findings = new ArrayList<String>();
        ParseErrorList errors = ParseErrorList.tracking(5);
        Element context = new Element("div");
        List<Node> nodes = Parser.parseFragment(html, context, "", errors);
        errors.forEach(error -> findings.add("HTML: " + error.getErrorMessage()));
        NodeVisitor visitor = (node, _) -> {
            if (node instanceof Element element) {
                look(element, findings);
            }
        };
        nodes.forEach(node -> node.traverse(visitor));
        return findings;
    }

    private static void look(Element element, List<String> findings) {
        if (!HARMLESS.contains(element.normalName())) {
            findings.add("element " + element.normalName());
        }
        for (Attribute attribute : element.attributes()) {
            if (!ATTRIBUTES.contains(attribute.getKey())) {
                findings.add("attribute " + attribute.getKey() + " of " + element.normalName());
            }
        }
        for (String key : List.of("href", "src")) {
            if (element.hasAttr(key) && !element.attr(key).matches("(?s)\\w+:.*")) {
                findings.add("relative " + key);
            }
        }
    }
}
