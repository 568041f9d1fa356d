package tributary.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Escape;
import tributary.page.Box;
import tributary.page.Boxes;

/// Writes a box as HTML, not yet safe, without what was dropped.
final class Writing {
    private static final Set<String> MEDIA = Set.of("iframe", "audio", "video");
    private static final Set<String> VOID = Set.of("source", "track", "img", "br", "hr", "wbr");
    private static final Set<String> RENAMED = Set.of("html", "body", "main", "noscript");

    private final Boxes page;
    private final StringBuilder out = new StringBuilder();
    private @Nullable Element end;
    private Set<Element> illustrated = Set.of();
    private boolean isDone;

    Writing(Boxes page) {
        this.page = page;
    }

    String html(Box box) {
        element(box.element);
        return out.toString();
    }

    /// What stands between the main heading and a box below it; empty where there is none near.
    String before(Box box) {
        Set<Element> headed = holders(box.element, "h1");
        Element around = box.element;
        while (around != null && !headed.contains(around)) {
            around = around.parent();
        }
        if (around != null && !around.equals(box.element)) {
            end = box.element;
            illustrated = holders(around, "img");
            children(around);
        }
        return out.toString();
    }

    /// The elements of this name in the same document, and all that they stand in: each is visited once, however deep.
    private static Set<Element> holders(Element any, String name) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element found : any.root().getElementsByTag(name)) {
            for (Element at = found; at != null && holders.add(at); at = at.parent()) {}
        }
        return holders;
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            isDone |= node.equals(end);
            if (isDone) {
                return;
            }
            if (node instanceof TextNode text) {
                Escape.appendText(out, text.getWholeText());
            } else if (node instanceof Element child && isWritten(child) && mayShow(child)) {
                element(child);
            }
        }
    }

    /// Of what stands before the text only pictures matter, and what is around them.
    private boolean mayShow(Element child) {
        return end == null || illustrated.contains(child);
    }

    private boolean isWritten(Element child) {
        Box box = page.at(child);
        if (box != null) {
            return !box.dropped;
        }
        return MEDIA.contains(child.normalName()) || !Boxes.isUnseen(child);
    }

    private void element(Element element) {
        String name = element.normalName();
        String tag = RENAMED.contains(name) ? "div" : name;
        out.append('<').append(tag);
        element.attributes().forEach(attribute -> attribute(attribute.getKey(), attribute.getValue()));
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        children(element);
        out.append("</").append(tag).append('>');
    }

    private void attribute(String name, @Nullable String value) {
        if (name.startsWith("on") || name.equals("style") || name.indexOf('<') >= 0 || name.indexOf('"') >= 0) {
            return;
        }
        out.append(' ').append(name);
        if (value != null && !value.isEmpty()) {
            out.append("=\"");
            Escape.appendAttribute(out, value);
            out.append('"');
        }
    }
}
