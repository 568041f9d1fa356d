package tributary.sketch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// The words of a text as hashes, made comparable: NFKC, lower case, Simplified Chinese; scripts written without
/// spaces count by character; `1,000` is `1000`, `07` is `7`.
public final class Words {
    /// Longer texts are compared by their beginning.
    static final int MAX_WORDS = 4000;

    /// What may stand between two sentences, and before it.
    private static final int MAX_GAP = 8;

    private static final String GAP = "\"“(";
    private static final String ENDS = ".!?:";

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] hashes = new long[64];
    private long[] stems = new long[64];
    private Kind[] kinds = new Kind[64];
    private char[] word = new char[64];
    private int size;
    private int alone;

    /// What a word is: spelt with letters (with a capital where no sentence begins: a name), a number, or a character
    /// that stands alone.
    private enum Kind {
        SPELT,
        NAME,
        NUMBER,
        ALONE
    }

    private Words() {}

    static Words of(String text) {
        var words = new Words();
        String start = text.length() > MAX_WORDS * 8 ? text.substring(0, MAX_WORDS * 8) : text;
        words.read(
                Normalizer.isNormalized(start, Normalizer.Form.NFKC)
                        ? start
                        : Normalizer.normalize(start, Normalizer.Form.NFKC));
        return words;
    }

    /// The hash of one word of lower case.
    public static long hash(CharSequence word) {
        long hash = BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = joined(hash, word.charAt(i));
        }
        return mixed(hash);
    }

    /// The hash of the first characters of a word, before it is mixed.
    static long joined(char[] word, int length) {
        long hash = BASIS;
        for (int i = 0; i < length; i++) {
            hash = joined(hash, word[i]);
        }
        return hash;
    }

    static long joined(long hash, int character) {
        return (hash ^ character) * PRIME;
    }

    public static long mixed(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    int size() {
        return size;
    }

    /// How much the text says, in words of a script with spaces: a Han character says three fifths of one.
    int weight() {
        return size - alone + alone * 3 / 5;
    }

    long at(int place) {
        return hashes[place];
    }

    /// The word without its ending, for telling what a text is about; 0 where it is a single letter.
    long stem(int place) {
        return stems[place];
    }

    boolean isAlone(int place) {
        return kinds[place] == Kind.ALONE;
    }

    boolean isNumber(int place) {
        return kinds[place] == Kind.NUMBER;
    }

    boolean isSpelt(int place) {
        return kinds[place] == Kind.SPELT || kinds[place] == Kind.NAME;
    }

    /// True for a word with a capital where no sentence begins.
    boolean isName(int place) {
        return kinds[place] == Kind.NAME;
    }

    private void read(String text) {
        int i = 0;
        while (i < text.length() && size < MAX_WORDS) {
            int c = text.codePointAt(i);
            if (standsAlone(c)) {
                add(mixed((BASIS ^ (c < 0x10000 ? Simplified.of((char) c) : c)) * PRIME), Kind.ALONE);
                alone++;
                i += Character.charCount(c);
            } else if (Character.isDigit(c)) {
                i = readNumber(text, i);
            } else if (isLetter(c)) {
                i = readWord(text, i);
            } else {
                i += Character.charCount(c);
            }
        }
    }

    private int readWord(String text, int start) {
        long hash = BASIS;
        int length = 0;
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (standsAlone(c) || !(isLetter(c) || Character.isDigit(c))) {
                break;
            }
            int small = lower(c);
            hash = joined(hash, small);
            if (length + 1 >= word.length) {
                word = Arrays.copyOf(word, word.length * 2);
            }
            length += Character.toChars(small, word, length);
            i += Character.charCount(c);
        }
        boolean isName = Character.isUpperCase(text.codePointAt(start)) && !beginsSentence(text, start);
        add(mixed(hash), isName ? Kind.NAME : Kind.SPELT);
        stems[size - 1] = length < 2 ? 0 : Stem.hash(word, length);
        return i;
    }

    private static boolean beginsSentence(String text, int start) {
        for (int i = start - 1; i >= Math.max(0, start - MAX_GAP); i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && GAP.indexOf(c) < 0) {
                return ENDS.indexOf(c) >= 0;
            }
        }
        return true;
    }

    /// Digits with single points, or with commas before three digits, are one number; letters may follow (`5g`).
    private int readNumber(String text, int start) {
        int i = start;
        while (i < text.length() - 1 && text.charAt(i) == '0' && isDigitAt(text, i + 1)) {
            i++;
        }
        long hash = BASIS;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean joins = (c == '.' && isDigitAt(text, i + 1)) || isThousands(text, i);
            if (!joins && (standsAlone(c) || !(Character.isDigit(c) || isLetter(c)))) {
                break;
            }
            if (c != ',') {
                hash = (hash ^ lower(c)) * PRIME;
            }
            i++;
        }
        add(mixed(hash), Kind.NUMBER);
        return i;
    }

    private static boolean isThousands(String text, int i) {
        return text.charAt(i) == ','
                && isDigitAt(text, i + 1)
                && isDigitAt(text, i + 2)
                && isDigitAt(text, i + 3)
                && !isDigitAt(text, i + 4);
    }

    private static boolean isDigitAt(String text, int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    private static int lower(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        String lower = Character.toString(c).toLowerCase(Locale.ROOT);
        return lower.codePointAt(0);
    }

    private static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Characters of scripts that put no space between words: Han, kana, Thai, Lao, Burmese, Khmer.
    private static boolean standsAlone(int c) {
        return c >= 0xe00
                && (c < 0xf00
                        || (c >= 0x1000 && c < 0x10a0)
                        || (c >= 0x1780 && c < 0x1800)
                        || (c >= 0x3041 && c < 0x3100)
                        || Character.isIdeographic(c));
    }

    private void add(long hash, Kind kind) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            stems = Arrays.copyOf(stems, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        hashes[size] = hash;
        stems[size] = hash;
        kinds[size++] = kind;
    }

    /// Hashes of `width` words in a row; of all words where there are fewer.
    long[] shingles(int width) {
        if (size == 0) {
            return new long[0];
        }
        int span = Math.min(width, size);
        var shingles = new long[size - span + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = span;
            for (int j = i; j < i + span; j++) {
                hash = hash * PRIME * 31 + hashes[j];
            }
            shingles[i] = mixed(hash);
        }
        return shingles;
    }
}
