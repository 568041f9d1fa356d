package tributary.clean;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// One walk over a parsed tree that writes what is allowed and forgets the rest. Nothing of the source gets through but
/// text and checked values.
final class Walk {
    private final Output out = new Output();
    private final @Nullable String base;
    private final Media media;
    private final Formula formula;
    private boolean isLinked;
    private boolean isStandIn;

    Walk(@Nullable String base, Pictures habits) {
        this.base = base;
        this.media = new Media(out, base, habits, this::children);
        this.formula = new Formula(out, this::element);
    }

    String write(Element body) {
        children(body);
        return out.toString();
    }

    List<Picture> pictures() {
        return media.pictures();
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (out.isFull()) {
                return;
            }
            switch (child) {
                case TextNode text -> out.text(text.getWholeText());
                case DataNode text when parent.nameIs("xmp") -> out.text(text.getWholeData());
                case Element element -> element(element);
                default -> {} // comments, declarations, contents of scripts
            }
        }
    }

    private void element(Element element) {
        String source = element.normalName();
        if (source.equals("iframe") || source.equals("embed") || source.equals("amp-iframe")) {
            media.frame(element, "src", isLinked);
            return;
        }
        if (source.equals("object") && media.frame(element, "data", isLinked)) {
            return; // what it holds is for browsers that cannot play it
        }
        if (source.indexOf('-') > 0 && media.facade(element, isLinked)) {
            return;
        }
        if (Allowed.isDropped(source)) {
            return;
        }
        String name = isForeign(element) ? "" : Allowed.name(source);
        switch (name) {
            case "" -> {
                if (!formula.write(element)) {
                    contents(element, source);
                }
            }
            case "a" -> link(element);
            case "img" -> {
                media.image(element, isStandIn);
                contents(element, source); // those of AMP hold what to show in their place
            }
            case "picture" -> media.picture(element);
            case "audio", "video" -> media.player(element, name);
            case "source", "track" -> {} // written by what they belong to
            default -> plain(element, name);
        }
    }

    /// True for the parts of drawings and formulas, of which only the text stays.
    private static boolean isForeign(Element element) {
        return !element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    private void contents(Element element, String source) {
        boolean before = isStandIn;
        isStandIn |= source.equals("noscript");
        children(element);
        isStandIn = before;
    }

    private void plain(Element element, String name) {
        Output.Mark start = out.mark();
        out.open(name);
        Values.write(out, element, name);
        out.end();
        if (Allowed.VOID.contains(name)) {
            if (name.equals("hr")) {
                out.count();
            }
            return;
        }
        Output.Mark inside = out.mark();
        children(element);
        if (name.equals("pre")) {
            out.dropLineBreaks(inside); // a parser takes the first one away, a browser that writes it the next one
        }
        if (out.isWorthlessSince(start)) {
            media.background(element);
        }
        out.close(name);
        if (out.isWorthlessSince(start) && Allowed.WORTHLESS_EMPTY.contains(name)) {
            out.takeBack(start, !element.isBlock());
        }
    }

    private void link(Element element) {
        String href = Href.link(base, element.attr("href"));
        if (href == null || isLinked) {
            children(element);
            return;
        }
        Output.Mark start = out.mark();
        out.open("a");
        out.attribute("href", href);
        Values.write(out, element, "a");
        out.attribute("rel", "noopener noreferrer");
        out.end();
        isLinked = true;
        children(element);
        isLinked = false;
        if (out.isWorthlessSince(start)) {
            media.background(element);
        }
        out.close("a");
        if (out.isWorthlessSince(start) && element.childrenSize() > 0) {
            out.takeBack(start, true);
        }
    }
}
