package tributary.xml;

import java.util.Map;
import java.util.regex.Pattern;
import tributary.html.Soup;

/// Text that is nearly XML, made XML in one walk: characters that XML forbids go, HTML entities become characters, a
/// bare `&` or `<` is escaped.
public final class Mend {
    /// Windows-1252 for the references 128 to 159, which authors of old tools meant.
    private static final String C1 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final Pattern OLD_REFERENCE = Pattern.compile("&#(1[2-5]\\d);");

    private static final int MAX_REFERENCE = 33;

    private final String in;
    private final Map<String, String> entities;
    private final StringBuilder out;

    private Mend(String in, Map<String, String> entities) {
        this.in = in;
        this.entities = entities;
        this.out = new StringBuilder(in.length() + 256);
    }

    static String mended(String text, Map<String, String> entities) {
        return new Mend(text, entities).run();
    }

    private String run() {
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '<') {
                at = markup(at);
            } else if (c == '&') {
                at = reference(at);
            } else {
                at = character(at);
            }
        }
        return out.toString();
    }

    private int markup(int at) {
        if (in.startsWith("<![CDATA[", at)) {
            int end = in.indexOf("]]>", at);
            int to = end < 0 ? in.length() : end + 3;
            for (int i = at; i < to; ) {
                i = character(i);
            }
            return to;
        }
        if (in.startsWith("<!--", at)) {
            int end = in.indexOf("-->", at + 4);
            return end < 0 ? in.length() : end + 3;
        }
        if (in.startsWith("<?", at)) {
            int end = in.indexOf("?>", at);
            return end < 0 ? in.length() : end + 2;
        }
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        if (next == '!' && !in.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            out.append("&lt;");
            return at + 1;
        }
        boolean tag = Character.isLetter(next) || next == '_' || next == '/' || next == '!';
        out.append(tag ? "<" : "&lt;");
        return at + 1;
    }

    private int reference(int at) {
        int limit = Math.min(in.length(), at + MAX_REFERENCE);
        int end = at + 1;
        while (end < limit
                && (Character.isLetterOrDigit(in.charAt(end)) || in.charAt(end) == '#' || in.charAt(end) == '_')) {
            end++;
        }
        boolean closed = end < limit && in.charAt(end) == ';';
        String name = in.substring(at + 1, end);
        if (!closed || name.isEmpty()) {
            out.append("&amp;");
            return at + 1;
        }
        if (isPredefined(name)) {
            out.append(in, at, end + 1);
            return end + 1;
        }
        String text = entity(name, entities);
        out.append(escaped(text.startsWith("&") && text.length() > 2 ? "&" + text.substring(1) : text));
        return end + 1;
    }

    private static boolean isPredefined(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private int character(int at) {
        int c = in.codePointAt(at);
        if (isLegal(c)) {
            out.appendCodePoint(c);
        } else if (c >= 0xD800) {
            out.append('\uFFFD');
        }
        return at + Character.charCount(c);
    }

    /// What a reference stands for, by number, by the document's own entities or by HTML's; itself when unknown.
    static String entity(String name, Map<String, String> entities) {
        if (name.startsWith("#")) {
            return number(name);
        }
        String own = entities.get(name);
        return own != null ? own : named(name);
    }

    /// In XML the names are those of XHTML 1.0, of which HTML changed two.
    private static String named(String name) {
        return switch (name) {
            case "lang" -> "\u2329";
            case "rang" -> "\u232A";
            default -> Soup.entity(name).orElse("&" + name + ";");
        };
    }

    private static String number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (c >= 0x80 && c < 0xA0) {
                return C1.substring(c - 0x80, c - 0x7F);
            }
            return Character.isValidCodePoint(c) && isLegal(c) ? Character.toString(c) : c < 0x20 ? "" : "\uFFFD";
        } catch (NumberFormatException e) {
            return "&" + name + ";";
        }
    }

    /// HTML in which references to C1 controls, meant as windows-1252, are references to what was meant.
    public static String modern(String html) {
        return html.indexOf("&#1") < 0
                ? html
                : OLD_REFERENCE.matcher(html).replaceAll(found -> {
                    int code = Integer.parseInt(found.group(1));
                    return code < 0x80 || code > 0x9F
                            ? found.group()
                            : String.format("&#x%X;", (int) C1.charAt(code - 0x80));
                });
    }

    static boolean namesOther(String value) {
        int at = value.indexOf('&');
        while (at >= 0) {
            int end = value.indexOf(';', at);
            String name = end < 0 ? "" : value.substring(at + 1, end);
            if (!name.startsWith("#") && !isPredefined(name)) {
                return true;
            }
            at = value.indexOf('&', at + 1);
        }
        return false;
    }

    /// References by number taken out of the value of an entity.
    static String decoded(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        var text = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int end = value.charAt(at) == '&' ? value.indexOf(';', at) : -1;
            if (end > 0) {
                String name = value.substring(at + 1, end);
                text.append(isPredefined(name) ? Soup.entity(name).orElse("") : number(name));
                at = end + 1;
            } else {
                text.append(value.charAt(at++));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static boolean isLegal(int c) {
        return (c >= 0x20 && c < 0xD800)
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /// A text that ends inside an entry, up to where its last complete entry ends.
    static String complete(String text) {
        int item = text.lastIndexOf("</item>");
        int entry = text.lastIndexOf("</entry>");
        int end = Math.max(item < 0 ? -1 : item + 7, entry < 0 ? -1 : entry + 8);
        int open = Math.max(
                text.lastIndexOf("<item>"),
                Math.max(
                        text.lastIndexOf("<item "),
                        Math.max(text.lastIndexOf("<entry>"), text.lastIndexOf("<entry "))));
        boolean closed = text.indexOf("</rss", Math.max(0, end)) >= 0
                || text.indexOf("</feed", Math.max(0, end)) >= 0
                || text.indexOf("</rdf", Math.max(0, end)) >= 0
                || text.indexOf("</channel", Math.max(0, end)) >= 0;
        return end < 0 || closed || open < end ? text : text.substring(0, end);
    }
}
