package tributary.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import tributary.html.Links;
import tributary.html.Rebase;
import tributary.html.Texts;
import tributary.xml.Mend;
import tributary.xml.Names;

/// The text of an element: what its author wrote, and whether that is plain or HTML.
public record Markup(String value, boolean isHtml) {
    static final Markup NONE = new Markup("", false);

    /// Reads an element as its dialect and its `type` say; whatever holds elements is taken for XHTML.
    public static Markup of(Element element, @Nullable String base) {
        String type = attribute(element, "type").toLowerCase(Locale.ROOT).strip();
        String mode = attribute(element, "mode").toLowerCase(Locale.ROOT);
        if (hasElements(element)) {
            boolean wrapped = type.equals("xhtml") || type.endsWith("xhtml+xml");
            return new Markup(Xhtml.inside(element, base, wrapped), true);
        }
        String text = element.getText();
        if (mode.equals("base64") || isEncoded(element, type)) {
            text = decoded(text);
        }
        boolean atom = element.getNamespacePrefix().equals("atom");
        boolean claimsHtml =
                type.endsWith("html") || type.endsWith("html+xml") || (mode.equals("escaped") && type.isEmpty());
        boolean html = claimsHtml || (!atom && !type.equals("text/plain")) || Hints.looksLikeHtml(text);
        return new Markup(html ? Rebase.html(text, baseOf(element, base)) : text, html);
    }

    /// HTML of it.
    @Nullable
    public String html() {
        String trimmed = value.strip();
        return trimmed.isEmpty() ? null : isHtml ? Mend.modern(trimmed) : escaped(trimmed);
    }

    /// One line of plain text of it.
    @Nullable
    public String plain() {
        String line = isHtml && (value.indexOf('<') >= 0 || value.indexOf('&') >= 0) ? Texts.plain(value) : line(value);
        return line.isBlank() ? null : line.strip();
    }

    /// A text that is plain by its nature.
    public static @Nullable String line(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String line = line(hasElements(element) ? element.getValue() : element.getText());
        return line.isEmpty() ? null : line;
    }

    public static String line(String text) {
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces = c <= ' ' ? spaces + 1 : 0;
            if (spaces > 1 || (c < ' ')) {
                return text.replaceAll("[\\x00-\\x20]+", " ").strip();
            }
        }
        return text.strip();
    }

    public static String escaped(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The base of an element whose parent has the given one.
    public static @Nullable String baseOf(Element element, @Nullable String base) {
        String own = element.hasAttributes() ? element.getAttributeValue("base", Namespace.XML_NAMESPACE) : null;
        return own == null
                ? base
                : Links.absolute(base, own).filter(it -> it.contains("://")).orElse(base);
    }

    public static String attribute(Element element, String name) {
        String value = element.hasAttributes() ? element.getAttributeValue(name) : null;
        return value == null ? "" : value;
    }

    public static boolean hasElements(Element element) {
        int size = element.getContentSize();
        for (int i = 0; i < size; i++) {
            if (element.getContent(i) instanceof Element) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEncoded(Element element, String type) {
        return element.getNamespace().equals(Names.ATOM)
                && type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.endsWith("xml");
    }

    private static String decoded(String text) {
        try {
            String plain = new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
            return plain.indexOf('\uFFFD') < 0 ? plain : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
