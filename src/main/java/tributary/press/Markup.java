package tributary.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes XML or HTML that is well-formed by construction: every element that is opened gets closed, every text is
/// cleaned and escaped where it stands.
///
/// Attributes come as pairs of name and value; a pair whose value is null is left out.
final class Markup {
    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();
    private final String emptyEnd;

    private Markup(String prolog, String emptyEnd) {
        this.emptyEnd = emptyEnd;
        out.append(prolog);
    }

    static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "/>");
    }

    static Markup html() {
        return new Markup("<!DOCTYPE html>\n", ">");
    }

    Markup open(String name, @Nullable String... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Closes and begins a new line, for people who look at the source.
    Markup closeLine() {
        close();
        return line();
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /// An element without content (in HTML: a void element).
    Markup empty(String name, @Nullable String... attributes) {
        tag(name, attributes);
        out.append(emptyEnd);
        return this;
    }

    /// An element that holds one text.
    Markup element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        escape(Chars.clean(text), false);
        return this;
    }

    /// A text in CDATA sections, which no text can end early.
    Markup cdata(String text) {
        out.append("<![CDATA[");
        out.append(Chars.clean(text).replace("]]>", "]]]]><![CDATA[>"));
        out.append("]]>");
        return this;
    }

    /// HTML that the `html` room made safe, as it is but for characters that cannot be served.
    Markup safe(String html) {
        out.append(Chars.clean(html));
        return this;
    }

    /// Everything written, all elements closed.
    byte[] bytes() {
        while (!open.isEmpty()) {
            closeLine();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void tag(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(Chars.clean(value), true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            switch (it) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                default -> out.append(it);
            }
        }
    }
}
