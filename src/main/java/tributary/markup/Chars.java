package tributary.markup;

/// Text as XML 1.0, HTML and JSON can all carry it.
public final class Chars {
    private Chars() {}

    /// The text without control characters, lone surrogates and noncharacters; line ends become `\n`. What could not be
    /// decoded once (U+FFFD) is written as a question mark, which every validator and every font accepts.
    /// UTF-8 that somebody took for Latin-1 is read as it was meant.
    public static String clean(String text) {
        String clean = legal(Mojibake.mended(text));
        // Only now may two characters have come together that look like one.
        return Mojibake.isLikely(clean) ? legal(Mojibake.mended(clean)) : clean;
    }

    private static String legal(String text) {
        int first = firstOdd(text);
        if (first == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') {
                clean.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
            } else if (point == 0xFFFD) {
                clean.append('?');
            } else if (point == 0x85) {
                clean.append('\n');
            } else if (isPlain(point)) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }

    private static int firstOdd(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!isPlain(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return text.length();
    }

    private static boolean isPlain(int point) {
        if (point < 0xA0) {
            return (point >= 0x20 && point < 0x7F) || point == '\n' || point == '\t';
        }
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !surrogate && !nonCharacter && point != 0xFFFD;
    }
}
