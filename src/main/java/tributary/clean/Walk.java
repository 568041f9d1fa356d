package tributary.clean;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tributary.html.Fragment;

/// One walk over a parsed tree that writes what is allowed and forgets the rest. Nothing of the source gets through but
/// text and checked values.
final class Walk {
    private final Output out = new Output();
    private final @Nullable String base;
    private final Media media;
    private final Formula formula;
    private boolean isLinked;
    private boolean isStandIn;

    /// Where a link leads that is around others (null: there is none): it is written around each text between these.
    private @Nullable String around;

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
                case TextNode text -> text(text.getWholeText());
                case DataNode text when parent.nameIs("xmp") -> out.text(text.getWholeData());
                case Element element -> element(element);
                default -> {} // comments, declarations, contents of scripts
            }
        }
    }

    private void text(String text) {
        if (text.isBlank()) {
            out.text(text);
        } else {
            within(() -> out.text(text));
        }
    }

    /// Writes something within the link that is around others, where it stands in none of these.
    private void within(Runnable part) {
        String href = isLinked ? null : around;
        if (href == null) {
            part.run();
            return;
        }
        Output.Mark start = out.mark();
        out.open("a");
        out.attribute("href", href);
        end();
        part.run();
        out.close("a");
        if (out.isWorthlessSince(start)) {
            out.takeBack(start, false);
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
        if (Allowed.isDropped(element)) {
            if (isForeign(element)) {
                strays(element);
            }
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
                within(() -> media.image(element, isStandIn));
                contents(element, source); // those of AMP hold what to show in their place
            }
            case "picture" -> media.picture(element);
            case "audio", "video" -> media.player(element, name);
            case "source", "track" -> {} // written by what they belong to
            default -> plain(element, name);
        }
    }

    /// What is no part of a drawing ends it in a browser, also within its scripts and styles.
    private void strays(Element parent) {
        for (Element child : parent.children()) {
            if (isForeign(child)) {
                strays(child);
            } else {
                element(child);
            }
        }
    }

    /// True for the parts of drawings and formulas, of which only the text stays.
    private static boolean isForeign(Element element) {
        return !element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    private void contents(Element element, String source) {
        boolean before = isStandIn;
        isStandIn |= source.equals(Fragment.NO_SCRIPT);
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
        if (holdsLink(element)) {
            String outer = around;
            around = href;
            children(element);
            around = outer;
            return;
        }
        Output.Mark start = out.mark();
        out.open("a");
        out.attribute("href", href);
        Values.write(out, element, "a");
        end();
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

    private void end() {
        out.attribute("rel", "noopener noreferrer");
        out.end();
    }

    /// Whether another link stands in a link, as it may where a table or a formula is between them.
    private boolean holdsLink(Element element) {
        return element.childrenSize() > 0
                && element.stream()
                        .skip(1)
                        .anyMatch(it -> it.nameIs("a") && Href.link(base, it.attr("href")) != null && !isForeign(it));
    }
}
