package tributary.html;

/// Which characters may leave us: those that XML 1.0, HTML and UTF-8 can carry and that mean something.
public final class Characters {
    private Characters() {}

    /// The text without control characters (but tab, line feed and carriage return), lone surrogates, noncharacters
    /// and byte order marks.
    public static String legal(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c >= 0xd800) {
                return filtered(text);
            }
        }
        return text;
    }

    private static String filtered(String text) {
        var kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isLegal(point)) {
                kept.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isLegal(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n' || point == '\r';
        }
        boolean control = point >= 0x7f && point < 0xa0;
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        boolean noncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return !control && !surrogate && !noncharacter && point != 0xfeff;
    }

    /// White space of any script, the kinds that break a line and the ones that do not.
    public static boolean isSpace(int point) {
        return point <= 0x20 || (point >= 0xa0 && Character.isSpaceChar(point));
    }
}
