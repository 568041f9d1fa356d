package tributary.sketch;

import java.util.Locale;
import java.util.Set;

/// The words of HTML that is known to be safe and well-formed, for comparing; not for showing.
public final class Plain {
    /// Tags inside of words and sentences; all others part words.
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
            "small", "span", "strong", "sub", "sup", "time", "u", "wbr");

    /// The longest character reference worth reading: `&#x10ffff;`.
    private static final int LONGEST_REFERENCE = 10;

    private Plain() {}

    public static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        var text = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); ) {
            char c = html.charAt(i);
            if (c == '<') {
                i = skipTag(html, i, text);
            } else if (c == '&') {
                i = readReference(html, i, text);
            } else {
                int end = plainEnd(html, i);
                text.append(html, i, end);
                i = end;
            }
        }
        return text.toString();
    }

    private static int plainEnd(String html, int start) {
        int end = start;
        while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '&') {
            end++;
        }
        return end;
    }

    private static int skipTag(String html, int start, StringBuilder text) {
        char quote = 0;
        int end = start + 1;
        for (; end < html.length(); end++) {
            char c = html.charAt(end);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
        }
        if (!INLINE.contains(name(html, start + 1))) {
            text.append('\n');
        }
        return Math.min(end + 1, html.length());
    }

    private static String name(String html, int start) {
        int from = start < html.length() && html.charAt(start) == '/' ? start + 1 : start;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to)) && to - from < 12) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static int readReference(String html, int start, StringBuilder text) {
        int end = html.indexOf(';', start);
        if (end < 0 || end - start > LONGEST_REFERENCE) {
            text.append('&');
            return start + 1;
        }
        String name = html.substring(start + 1, end);
        switch (name) {
            case "amp" -> text.append('&');
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "quot" -> text.append('"');
            case "apos" -> text.append('\'');
            case "nbsp" -> text.append(' ');
            default -> text.append(numeric(name, html.substring(start, end + 1)));
        }
        return end + 1;
    }

    private static String numeric(String name, String raw) {
        try {
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Character.toString(Integer.parseInt(name.substring(2), 16));
            }
            return name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : raw;
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }
}
