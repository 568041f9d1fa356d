package tributary.html;

import java.util.Locale;

/// What a fragment says, without its markup: the same for two versions that differ only in tags, attributes, comments,
/// white space or the queries of addresses (nonces, session and tracking ids).
///
/// It is found in one pass without parsing, because every entry of every document that changed is asked for it.
public final class Gist {
    /// Characters of a fragment that count; more text says nothing new about sameness.
    private static final int MAX_CHARS = 1 << 20;

    private Gist() {}

    /// The words of the fragment, and where its links and pictures lead.
    public static String of(String html) {
        String source = Texts.cut(html, MAX_CHARS);
        var gist = new StringBuilder(source.length() / 2 + 16);
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            words(gist, source, at, tag < 0 ? source.length() : tag);
            if (tag < 0) {
                break;
            }
            at = tag(gist, source, tag);
        }
        return gist.toString();
    }

    private static void words(StringBuilder gist, String source, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = source.charAt(at);
            if (!Characters.isSpace(c) && !Character.isISOControl(c)) {
                gist.append(c);
            }
        }
    }

    /// Passes over a tag, a comment, or an element whose content nobody reads; answers where to go on.
    private static int tag(StringBuilder gist, String source, int start) {
        if (source.startsWith("<!--", start)) {
            return after(source, "-->", start);
        }
        if (isElement(source, start, "script")) {
            return after(source, "</script", start);
        }
        if (isElement(source, start, "style")) {
            return after(source, "</style", start);
        }
        char next = start + 1 < source.length() ? source.charAt(start + 1) : ' ';
        boolean isTag = Character.isLetter(next) || next == '/' || next == '!' || next == '?';
        if (!isTag) {
            gist.append('<');
            return start + 1;
        }
        int end = after(source, ">", start);
        address(gist, source, start, end, " href=");
        address(gist, source, start, end, " src=");
        return end;
    }

    private static boolean isElement(String source, int start, String name) {
        return source.regionMatches(true, start + 1, name, 0, name.length());
    }

    private static int after(String source, String mark, int start) {
        int length = mark.length();
        for (int at = source.indexOf(mark.charAt(0), start + 1); at >= 0; at = source.indexOf(mark.charAt(0), at + 1)) {
            if (source.regionMatches(true, at, mark, 0, length)) {
                return at + length;
            }
        }
        return source.length();
    }

    /// The address in a quoted attribute, up to its query.
    private static void address(StringBuilder gist, String source, int start, int end, String name) {
        int at = source.substring(start, end).toLowerCase(Locale.ROOT).indexOf(name);
        int from = start + at + name.length();
        if (at < 0 || from >= end) {
            return;
        }
        char quote = source.charAt(from);
        for (int i = from + 1; (quote == '"' || quote == '\'') && i < end; i++) {
            char c = source.charAt(i);
            if (c == quote || c == '?' || c == '#') {
                break;
            }
            gist.append(c);
        }
    }
}
