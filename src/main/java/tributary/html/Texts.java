package tributary.html;

import java.text.BreakIterator;
import java.util.Locale;

/// The text of HTML, and plain text made fit to show: no markup, no control characters, never half a character.
public final class Texts {
    /// How far an excerpt goes back to end between two words.
    private static final int MAX_WORD = 40;

    private Texts() {}

    /// One line of plain text: tags removed, entities decoded once, white space collapsed.
    public static String plain(String html) {
        return line(blocks(html));
    }

    /// The text of HTML with its paragraphs: one line for each block, blank lines never.
    public static String paragraphs(String html) {
        var lines = new StringBuilder();
        blocks(html).lines().map(Texts::line).filter(it -> !it.isEmpty()).forEach(it -> {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            lines.append(it);
        });
        return lines.toString();
    }

    private static String blocks(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? Characters.legal(html)
                : TextWalk.text(Fragment.parse(html));
    }

    /// Plain text as one line: white space collapsed and stripped, characters that cannot be shown removed. `<` and `&`
    /// stand for themselves.
    public static String line(String text) {
        String legal = Characters.legal(text);
        var line = new StringBuilder(legal.length());
        boolean gap = false;
        for (int at = 0; at < legal.length(); ) {
            int point = legal.codePointAt(at);
            at += Character.charCount(point);
            if (Characters.isSpace(point)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.appendCodePoint(point);
        }
        return line.toString();
    }

    /// The beginning of a text, at most `max` characters (UTF-16 units), never half a code point.
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /// The beginning of a line of text with an ellipsis where something is missing, at most `max` characters: cut
    /// between words where the script has spaces, else between characters as people see them.
    public static String excerpt(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = characterBorder(text, max - 1);
        int word = wordBorder(text, end);
        String kept = text.substring(0, word > 0 ? word : end).stripTrailing();
        return kept + "…";
    }

    private static int characterBorder(String text, int at) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(Texts.cut(text, at + MAX_WORD));
        if (characters.isBoundary(at)) {
            return at;
        }
        int before = characters.preceding(at);
        return before > 0 ? before : cut(text, at).length();
    }

    /// How much a text says, in letters: an ideograph says as much as two.
    public static int weight(String text) {
        return text.length()
                + (int) text.codePoints().filter(Character::isIdeographic).count();
    }

    private static int wordBorder(String text, int end) {
        for (int at = end; at > 0 && at > end - MAX_WORD; at = text.offsetByCodePoints(at, -1)) {
            int before = text.codePointBefore(at);
            int after = text.codePointAt(at);
            if (!isInWord(before) || !isInWord(after)) {
                return at;
            }
        }
        return 0;
    }

    /// Letters of scripts that put spaces between words; ideographs, kana and Thai are borders everywhere.
    private static boolean isInWord(int point) {
        if (Character.isIdeographic(point) || !Character.isLetterOrDigit(point)) {
            return point == '\'' || point == '’';
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
