package tributary.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes XML or HTML that is well-formed by construction: every element that is opened gets closed, every text is
/// cleaned and escaped where it stands.
///
/// Attributes come as pairs of name and value; a pair whose value is null is left out.
public final class Markup {
    /// Bytes of one feed: readers and validators refuse those beyond five megabytes.
    private static final int MAX_BYTES = 4_800_000;

    /// Bytes that are left to each entry that follows, for all but its full text, and to so many of them.
    private static final int ENTRY = 2_500;

    private static final int MAX_FOLLOWING = 1000;

    /// The value of an attribute of HTML that is there or not, as it is written.
    public static final String ON = "\u0000on";

    private final StringBuilder out = new StringBuilder(8192);
    private long size;
    private int counted;
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean isHtml;

    private Markup(String prolog, boolean isHtml) {
        this.isHtml = isHtml;
        out.append(prolog);
    }

    public static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", false);
    }

    /// XML that a browser shows with a style sheet: whoever opens a feed reads what it is.
    public static Markup xml(String styleSheet) {
        Markup xml = xml();
        xml.out.append("<?xml-stylesheet type=\"text/css\" href=\"");
        xml.escape(styleSheet, Escapes.ATTRIBUTE);
        xml.out.append("\"?>\n");
        return xml;
    }

    public static Markup html() {
        return new Markup("<!DOCTYPE html>\n", true);
    }

    public Markup open(String name, @Nullable String... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Closes and begins a new line, for people who look at the source.
    public Markup closeLine() {
        close();
        return line();
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    /// An element without content (in HTML: a void element).
    public Markup empty(String name, @Nullable String... attributes) {
        tag(name, attributes);
        out.append(isHtml ? ">" : "/>");
        return this;
    }

    /// An element that holds one text.
    public Markup element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// An element that holds one line of plain text, for places where some readers expect HTML: its markup characters
    /// are written as numbers, the form that the RSS profile found every reader to understand.
    public Markup plain(String name, String text, @Nullable String... attributes) {
        open(name, attributes);
        escape(Texts.open(Texts.line(text)), Escapes.NUMBERS);
        return close();
    }

    public Markup text(String text) {
        String clean = Chars.clean(text);
        escape(isHtml ? Texts.unpadded(clean) : clean, Escapes.TEXT);
        return this;
    }

    /// A text in CDATA sections, which no text can end early.
    public Markup cdata(String text) {
        out.append("<![CDATA[");
        out.append(Chars.clean(text).replace("]]>", "]]]]><![CDATA[>"));
        out.append("]]>");
        return this;
    }

    /// HTML that the `html` room made safe, as it is but for characters that cannot be served.
    public Markup safe(String html) {
        out.append(Chars.clean(html));
        return this;
    }

    /// True while a full text fits and leaves room for so many entries to follow: where none does, feeds carry
    /// summaries.
    public boolean hasRoom(String text, int following) {
        return size() + bytes(text, 0) + (long) ENTRY * Math.min(following, MAX_FOLLOWING) <= MAX_BYTES;
    }

    /// True when no further entry should be begun.
    public boolean isFull() {
        return size() > MAX_BYTES;
    }

    /// Bytes of all that was written up to now.
    private long size() {
        size += bytes(out, counted);
        counted = out.length();
        return size;
    }

    private static long bytes(CharSequence text, int from) {
        long bytes = 0;
        for (int i = from; i < text.length(); i++) {
            char it = text.charAt(i);
            bytes += it < 0x80 ? 1 : it < 0x800 || Character.isSurrogate(it) ? 2 : 3;
        }
        return bytes;
    }

    /// Everything written, all elements closed.
    public byte[] bytes() {
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
                out.append(' ').append(attributes[i]);
                if (value.equals(ON)) {
                    continue;
                }
                out.append("=\"");
                boolean plain = "title".equals(attributes[i]);
                escape(Chars.clean(value), plain ? Escapes.NUMBERS : Escapes.ATTRIBUTE);
                out.append('"');
            }
        }
    }

    /// Where a text stands, which decides how it is escaped.
    private enum Escapes {
        TEXT,
        ATTRIBUTE,
        NUMBERS
    }

    private void escape(String text, Escapes how) {
        boolean numbers = how == Escapes.NUMBERS;
        boolean quoted = how != Escapes.TEXT;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            switch (it) {
                case '&' -> out.append(numbers ? "&#x26;" : "&amp;");
                case '<' -> out.append(numbers ? "&#x3C;" : "&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\n' -> out.append(quoted ? "&#10;" : "\n");
                case '\t' -> out.append(quoted ? "&#9;" : "\t");
                default -> out.append(it);
            }
        }
    }
}
