package tributary.story;

/// Words without the commonest endings of English and its neighbours; for grouping, where a wrong cut does no harm.
final class Stem {
    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};
    private static final int ROOT = 4;

    private Stem() {}

    static CharSequence of(StringBuilder word) {
        int length = word.length();
        if (length > ROOT && ends(word, "ies")) {
            return word.substring(0, length - 3) + 'y';
        }
        for (String ending : ENDINGS) {
            if (length >= ROOT + ending.length() && ends(word, ending)) {
                return word.substring(0, length - ending.length());
            }
        }
        return word;
    }

    private static boolean ends(StringBuilder word, String ending) {
        int start = word.length() - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (start < 0 || word.charAt(start + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
