package tributary.entry;

import java.util.Locale;
import java.util.Set;
import tributary.html.Soup;

/// Whether text that claims to be plain is HTML after all.
public final class Hints {
    private static final int MAX_TAGS = 200;
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "area",
            "article",
            "aside",
            "audio",
            "b",
            "big",
            "blockquote",
            "body",
            "br",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "dd",
            "del",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "li",
            "main",
            "map",
            "mark",
            "menu",
            "nav",
            "noscript",
            "object",
            "ol",
            "p",
            "param",
            "picture",
            "pre",
            "q",
            "s",
            "samp",
            "script",
            "section",
            "select",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video");

    private Hints() {}

    /// A closing tag or an entity, and no tag that HTML does not know.
    public static boolean looksLikeHtml(String text) {
        boolean closes = false;
        int seen = 0;
        for (int at = text.indexOf('<'); at >= 0 && seen < MAX_TAGS; at = text.indexOf('<', at + 1)) {
            boolean end = at + 1 < text.length() && text.charAt(at + 1) == '/';
            int from = at + (end ? 2 : 1);
            int to = from;
            while (to < text.length() && isWord(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                seen++;
                if (!TAGS.contains(text.substring(from, to).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                closes |= end || (text.indexOf('>', to) > 0 && isVoid(text.substring(from, to)));
            }
        }
        return closes || hasEntity(text);
    }

    private static boolean isVoid(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "br", "img", "hr", "p" -> true;
            default -> false;
        };
    }

    private static boolean hasEntity(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at);
            if (end > at + 1 && end - at < 12) {
                String name = text.substring(at + 1, end);
                if (name.startsWith("#")
                        ? name.matches("#(?:x[0-9a-fA-F]+|[0-9]+)")
                        : Soup.entity(name).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
