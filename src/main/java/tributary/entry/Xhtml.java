package tributary.entry;

import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.EntityRef;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;
import tributary.html.Rebase;

/// Markup that stands in a feed as elements, written as HTML with absolute links.
final class Xhtml {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private final StringBuilder out = new StringBuilder();
    private final boolean lenient;

    private Xhtml(boolean lenient) {
        this.lenient = lenient;
    }

    /// What stands inside an element; the `<div>` around XHTML of Atom is no part of it.
    static String inside(Element element, @Nullable String base, boolean wrapped) {
        String own = Markup.baseOf(element, base);
        Element from = element;
        if (wrapped) {
            var children = element.getChildren();
            boolean alone =
                    children.size() == 1 && children.getFirst().getName().equals("div");
            from = alone ? children.getFirst() : element;
            own = alone ? Markup.baseOf(from, own) : own;
        }
        var written = new Xhtml(!wrapped);
        written.children(from, own);
        return written.out.toString();
    }

    private void children(Element element, @Nullable String base) {
        for (Content content : element.getContent()) {
            switch (content) {
                case Element child -> element(child, Markup.baseOf(child, base));
                case Text text -> text(text.getText(), element);
                case EntityRef reference ->
                    out.append('&').append(reference.getName()).append(';');
                default -> {}
            }
        }
    }

    /// Where nobody promised XHTML, escaped markup among elements is markup all the same.
    private void text(String text, Element parent) {
        boolean raw = parent.getName().equals("script") || parent.getName().equals("style");
        boolean html = lenient && Hints.looksLikeHtml(text);
        out.append(raw || html ? text : Markup.escaped(text));
    }

    private void element(Element element, @Nullable String base) {
        String name = element.getName();
        out.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            attribute(attribute, base);
        }
        out.append('>');
        if (!VOID.contains(name)) {
            children(element, base);
            out.append("</").append(name).append('>');
        }
    }

    private void attribute(Attribute attribute, @Nullable String base) {
        if (attribute.getNamespacePrefix().equals("xml")) {
            if (attribute.getName().equals("lang")) {
                out.append(" lang=\"").append(quoted(attribute.getValue())).append('"');
            }
            return;
        }
        String name = attribute.getName();
        String value = Rebase.value(name, attribute.getValue(), base);
        out.append(' ').append(name).append("=\"").append(quoted(value)).append('"');
    }

    private static String quoted(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
