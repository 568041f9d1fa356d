package tributary.clean;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The allow list: which elements are written, under which name, with which attributes.
final class Allowed {
    /// Written as they are.
    private static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "audio",
            "b",
            "bdi",
            "bdo",
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

    /// Written under the name of today, or as a plain block so that texts stay apart.
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("acronym", "abbr"),
            Map.entry("amp-anim", "img"),
            Map.entry("amp-audio", "audio"),
            Map.entry("amp-img", "img"),
            Map.entry("amp-video", "video"),
            Map.entry("center", "div"),
            Map.entry("dir", "ul"),
            Map.entry("dialog", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("form", "div"),
            Map.entry("hgroup", "div"),
            Map.entry("image", "img"),
            Map.entry("legend", "div"),
            Map.entry("listing", "pre"),
            Map.entry("main", "div"),
            Map.entry("menu", "ul"),
            Map.entry("plaintext", "pre"),
            Map.entry("search", "div"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("xmp", "pre"));

    /// Left out with all that they hold; of every other element the contents stay.
    private static final Set<String> DROPPED = Set.of(
            "area",
            "base",
            "bgsound",
            "command",
            "embed",
            "frame",
            "frameset",
            "head",
            "iframe",
            "input",
            "keygen",
            "link",
            "meta",
            "noembed",
            "noframes",
            "param",
            "script",
            "select",
            "style",
            "template",
            "title");

    /// The same of drawings.
    private static final Set<String> DROPPED_OF_DRAWINGS = Set.of("defs", "metadata", "script", "style", "title");

    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "source", "track", "wbr");

    /// Left out when nothing is left in them: what held a pixel or a button must not leave a gap.
    static final Set<String> WORTHLESS_EMPTY = Set.of(
            "abbr",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "caption",
            "cite",
            "code",
            "del",
            "details",
            "dfn",
            "div",
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
            "i",
            "ins",
            "kbd",
            "mark",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var");

    /// Attributes by element, beside those of every element.
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("col", Set.of("span")),
            Map.entry("colgroup", Set.of("span")),
            Map.entry("del", Set.of("datetime")),
            Map.entry("details", Set.of("open")),
            Map.entry("ins", Set.of("datetime")),
            Map.entry("li", Set.of("value")),
            Map.entry("ol", Set.of("start", "reversed", "type")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("th", Set.of("colspan", "rowspan", "scope")),
            Map.entry("time", Set.of("datetime")));

    private static final Set<String> EVERYWHERE = Set.of("dir", "lang", "title");

    private Allowed() {}

    static boolean isDropped(Element element) {
        String name = element.normalName();
        return switch (element.tag().namespace()) {
            case Parser.NamespaceSvg -> DROPPED_OF_DRAWINGS.contains(name);
            case Parser.NamespaceMathml -> isNote(element);
            default -> DROPPED.contains(name) || isOffer(element);
        };
    }

    /// One of the words that a field offers, which are seen only where somebody writes.
    private static boolean isOffer(Element part) {
        Element around = part.parent();
        return part.nameIs("option") && around != null && around.nameIs("datalist");
    }

    /// A formula in another language, which browsers show only where there is no other.
    private static boolean isNote(Element part) {
        Element around = part.parent();
        boolean isSecond = around != null && around.nameIs("semantics") && part.elementSiblingIndex() > 0;
        return isSecond || part.nameIs("annotation");
    }

    /// The name to write, or the empty text when only the contents stay.
    static String name(String name) {
        return KEPT.contains(name) ? name : RENAMED.getOrDefault(name, "");
    }

    static boolean isAttribute(String element, String attribute) {
        return EVERYWHERE.contains(attribute)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }
}
