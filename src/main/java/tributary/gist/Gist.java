package tributary.gist;

import java.util.Locale;
import java.util.Set;
import tributary.html.Beacons;
import tributary.html.Characters;
import tributary.html.Texts;

/// What a fragment says, without its markup: the same for two versions that differ only in tags, attributes, comments,
/// white space, what is hidden, nonces (the queries of addresses, and words that no human writes), or counters.
///
/// It is found in one pass without parsing, because every entry of every document that changed is asked for it.
public final class Gist {
    /// Characters of a fragment that count; more text says nothing new about sameness.
    private static final int MAX_CHARS = 1 << 20;

    /// Characters of an element that is hidden; a longer one counts, so that nobody is kept busy with unclosed ones.
    private static final int MAX_HIDDEN = 4_000;

    private static final Set<String> VOID = Set.of("img", "br", "hr", "input", "source", "track", "wbr", "embed");

    private final String source;
    private final StringBuilder gist;

    /// The last character of the block that readers see; 0 at its beginning.
    private char seen;

    private Gist(String source) {
        this.source = source;
        this.gist = new StringBuilder(source.length() / 2 + 16);
    }

    /// The words of the fragment, and where its links and pictures lead.
    public static String of(String html) {
        return new Gist(Texts.cut(html, MAX_CHARS)).all();
    }

    private String all() {
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            int end = tag < 0 ? source.length() : tag;
            at = words(at, end);
            if (at == end && tag >= 0) {
                seen = Counters.isInline(source, tag) ? seen : 0;
                at = tag(gist, source, tag);
            }
        }
        return gist.toString();
    }

    /// Takes the words up to a tag; answers where it came to, which is behind the tag when a counter has it within.
    private int words(int start, int end) {
        int at = start;
        while (at < end) {
            char c = source.charAt(at);
            int counted =
                    Character.isLetterOrDigit(c) && Counters.mayBegin(seen, source, at) ? Counters.end(source, at) : -1;
            if (counted > at) {
                at = counted;
            } else if (Nonces.isPart(c)) {
                int from = at;
                while (at < end && Nonces.isPart(source.charAt(at))) {
                    at++;
                }
                if (!Nonces.isNonce(source, from, at)) {
                    gist.append(source, from, at);
                }
                seen = c;
            } else {
                if (!Characters.isSpace(c) && !Character.isISOControl(c)) {
                    gist.append(c);
                    seen = c;
                }
                at++;
            }
        }
        return at;
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
        if (Character.isLetter(next) && Beacons.isUnseen(source.substring(start, end))) {
            return afterElement(source, start, end);
        }
        address(gist, source, start, end, " href=");
        address(gist, source, start, end, " src=");
        return end;
    }

    /// Where an element that nobody sees ends; behind its tag where it holds nothing or is never closed.
    private static int afterElement(String source, int start, int end) {
        int nameEnd = start + 1;
        while (nameEnd < end && Character.isLetterOrDigit(source.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = source.substring(start + 1, nameEnd);
        if (VOID.contains(name.toLowerCase(Locale.ROOT)) || source.startsWith("/>", end - 2)) {
            return end;
        }
        int open = 1;
        int last = end + MAX_HIDDEN;
        for (int at = source.indexOf('<', end); at >= 0 && at < last; at = source.indexOf('<', at + 1)) {
            if (isElement(source, at, "/" + name)) {
                open--;
            } else if (isElement(source, at, name)) {
                open++;
            }
            if (open == 0) {
                return after(source, ">", at);
            }
        }
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
