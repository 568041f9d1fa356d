package tributary.sketch;

/// Words without the commonest endings of English and its neighbours; for grouping, where a wrong cut does no harm.
final class Stem {
    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};
    private static final int ROOT = 4;

    private Stem() {}

    /// The hash of the stem of a word of lower case, which is the first `length` of these characters.
    static long hash(char[] word, int length) {
        if (length > ROOT && ends(word, length, "ies")) {
            return Words.mixed(Words.joined(Words.joined(word, length - 3), 'y'));
        }
        for (String ending : ENDINGS) {
            if (length >= ROOT + ending.length() && ends(word, length, ending)) {
                return Words.mixed(Words.joined(word, length - ending.length()));
            }
        }
        return Words.mixed(Words.joined(word, length));
    }

    private static boolean ends(char[] word, int length, String ending) {
        int start = length - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (start < 0 || word[start + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
