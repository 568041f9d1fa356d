package tributary.gist;

/// Words made by machines, that change with every answer of a server: tokens, digests, counted milliseconds.
///
/// Names of things have digits too (`iphone17pro`, `covid19`, `2026`): what counts is length and how often letters and
/// digits take turns.
final class Nonces {
    private static final int DIGITS = 10;
    private static final int TOKEN = 8;
    private static final int TURNS = 3;

    private Nonces() {}

    /// True for a letter or digit of ASCII, of which nonces are made.
    static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// True when this stretch of letters and digits is no word and no number that a human would write.
    static boolean isNonce(String text, int from, int to) {
        int length = to - from;
        if (length < TOKEN) {
            return false;
        }
        int digits = 0;
        int turns = 0;
        boolean hex = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = isDigit(c);
            digits += digit ? 1 : 0;
            turns += i > from && digit != isDigit(text.charAt(i - 1)) ? 1 : 0;
            hex &= digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        }
        return digits == length ? length >= DIGITS : digits > 0 && (hex || turns >= TURNS);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
