package tributary.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The page as boxes, in document order, with what is never text left out.
public final class Boxes {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noframes",
            "noembed",
            "object",
            "embed",
            "select",
            "textarea",
            "button",
            "input",
            "canvas",
            "svg",
            "datalist",
            "option",
            "head",
            "title",
            "link",
            "meta",
            "applet",
            "map",
            "noscript",
            "iframe",
            "audio",
            "video",
            "dialog",
            "annotation",
            "amp-ad",
            "amp-analytics",
            "amp-auto-ads",
            "amp-consent",
            "amp-embed",
            "amp-pixel",
            "amp-sidebar",
            "amp-social-share",
            "amp-sticky-ad",
            "amp-user-notification",
            "annotation-xml",
            "rp");

    /// Inline elements that still may be foreign: links and spans made into buttons.
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "img", "ins", "kbd", "label", "mark", "picture", "q", "rt", "ruby", "s", "samp", "small", "source",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "hr", "nobr");

    /// A page with less text than this, or fewer marks of sentences, shows no article.
    private static final int MIN_PAGE = 300;

    private static final int MIN_STOPS = 5;

    public final Box root;
    public final List<Box> all = new ArrayList<>();
    private final IdentityHashMap<Element, Box> boxes = new IdentityHashMap<>();

    private final Words words;
    private final boolean seesHidden;

    private Boxes(Element body, Words words, boolean seesHidden) {
        this.words = words;
        this.seesHidden = seesHidden;
        root = box(body, null);
    }

    /// The boxes that are seen; of a page that shows nothing by itself also those for readers without script, and those
    /// that script would show.
    public static Boxes of(Element body, Words words) {
        Boxes seen = of(body, words, false);
        return seen.root.length < MIN_PAGE || seen.root.stops < MIN_STOPS ? of(body, words, true) : seen;
    }

    private static Boxes of(Element body, Words words, boolean seesHidden) {
        var tree = new Boxes(body, words, seesHidden);
        tree.fill(tree.root, body, false);
        tree.root.close();
        return tree;
    }

    /// The box of an element; null for inline ones and what is never seen.
    @Nullable
    public Box at(Element element) {
        return boxes.get(element);
    }

    private Box box(Element element, @Nullable Box parent) {
        var box = new Box(element, parent, words.of(element));
        boxes.put(element, box);
        all.add(box);
        return box;
    }

    private void fill(Box box, Element element, boolean isLink) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                box.count(text, isLink);
            } else if (node instanceof Element child && (!isUnseen(child) || isRevealed(child))) {
                String name = child.normalName();
                boolean within = isLink || (name.equals("a") && child.hasAttr("href"));
                if (isInline(child, name)) {
                    box.pictures += name.equals("img") ? 1 : 0;
                    fill(box, child, within);
                } else {
                    Box inner = box(child, box);
                    box.boxes.add(inner);
                    fill(inner, child, within);
                    inner.close();
                }
            }
        }
    }

    /// Spans with a class may be foreign, so they are boxes of their own when they name themselves.
    private boolean isInline(Element child, String name) {
        if (!INLINE.contains(name)) {
            return child.tag().namespace().equals(Parser.NamespaceMathml); // formulas stand in a line as words do
        }
        return !(name.equals("span") || name.equals("a")) || !Words.nameForeign(words.of(child));
    }

    private boolean isRevealed(Element child) {
        return seesHidden && (child.normalName().equals("noscript") || !UNSEEN.contains(child.normalName()));
    }

    public static boolean isUnseen(Element element) {
        if (UNSEEN.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0 && (isHidden(element) || isDrawing(element));
    }

    /// True for a formula drawn for the eye beside the one that says what it means: it would be told twice.
    private static boolean isDrawing(Element element) {
        Element around = element.parent();
        return element.attr("aria-hidden").equals("true")
                && around != null
                && around.childrenSize() == 2
                && around.selectFirst("math") != null
                && element.selectFirst("math") == null;
    }

    private static boolean isHidden(Element element) {
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
            return !element.id().startsWith("S:"); // parts that a page streams late and moves in place by script
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String bare = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }
}
