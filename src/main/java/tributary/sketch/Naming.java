package tributary.sketch;

import java.util.Arrays;

/// What a title names, and with which words a text begins: enough to see that each of two texts speaks of what its own
/// title names and not of what the other's does, as letters from one form do.
///
/// Longer texts keep none: no form is that long without figures that differ.
public final class Naming {
    /// From this weight on a text is no form letter.
    private static final int FORM = 200;

    /// Names kept of one title.
    private static final int KEPT = 20;

    /// Within these words a form has named its subject.
    private static final int OPENING = 60;

    /// Words of the other text in which it may stand: something may have been put before it.
    private static final int REACH = 120;

    private static final int BITS = 1024;
    private static final int NAME = 0x7fff;

    /// Small words of the languages that most feeds are in, besides English: they name nothing.
    private static final Hashes SMALL = Hashes.ofWords("""
            der die das den dem des ein eine einer einen einem und oder in im am an auf aus bei mit nach von vom vor zu zum
            zur für um über unter ist sind war wird nicht sich auch wie was so unser unsere ihr sein
            el la los las lo un una unos de del al y o en que por para con sin su sus se es son no más como
            le les des du aux au une et ou à en pour par sur dans sous avec ce cette son sa ses est sont ne pas plus qui
            il gli i uno di da dal della e che per con su sono non più come si
            os as um uma do dos em no na nos nas com por para não mais ao sua seu
            het een van op te met voor door bij uit zijn niet ook""");

    private Naming() {}

    /// The names of a title, rising: 15 bits each above a bit that tells whether the text begins with speaking of it.
    static int[] names(Words title, Words text) {
        int[] opening = filter(text, OPENING);
        var names = new int[title.size()];
        int size = 0;
        for (int i = 0; i < title.size(); i++) {
            long name = name(title, i);
            if (name != 0) {
                names[size++] = (int) (name >>> 40 & NAME) << 1 | (has(opening, name) ? 1 : 0);
            }
        }
        int[] found = Arrays.stream(names, 0, size).sorted().distinct().toArray();
        return found.length > KEPT ? Arrays.copyOf(found, KEPT) : found;
    }

    /// The words that a short text begins with, as a Bloom filter; empty for a long one.
    static int[] opening(Words text) {
        return text.weight() >= FORM ? new int[0] : filter(text, REACH);
    }

    /// The part of the names of a title that its text begins with speaking of, and the other text too as far as its
    /// opening is kept; 1 for a title that names nothing.
    public static double told(int[] names, int[] theirOpening) {
        return names.length == 0
                ? 1
                : (double) Arrays.stream(names)
                                .filter(name -> (name & 1) == 1)
                                .filter(name -> theirOpening.length == 0 || has(theirOpening, name >>> 1))
                                .count()
                        / names.length;
    }

    /// The part of the names that one title has beyond another's which its own text begins with speaking of; 1 where
    /// it has none.
    public static double added(int[] names, int[] others) {
        long all = 0;
        long told = 0;
        for (int name : names) {
            if (!hasName(others, name >>> 1)) {
                all++;
                told += name & 1;
            }
        }
        return all == 0 ? 1 : (double) told / all;
    }

    /// A name that `ours` tells of, and that the other title and text lack.
    public static boolean lacks(int[] ours, int[] theirs, int[] theirOpening) {
        if (theirOpening.length == 0) {
            return false;
        }
        for (int name : ours) {
            boolean told = (name & 1) == 1;
            if (told && !hasName(theirs, name >>> 1) && !has(theirOpening, name >>> 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasName(int[] names, int name) {
        return Arrays.binarySearch(names, name << 1) >= 0 || Arrays.binarySearch(names, name << 1 | 1) >= 0;
    }

    private static int[] filter(Words words, int atMost) {
        var bits = new int[BITS / Integer.SIZE];
        for (int i = 0; i < Math.min(words.size(), atMost); i++) {
            long name = name(words, i);
            if (name != 0) {
                int key = (int) (name >>> 40 & NAME);
                set(bits, first(bits, key));
                set(bits, second(bits, key));
            }
        }
        return bits;
    }

    private static boolean has(int[] bits, long name) {
        return has(bits, (int) (name >>> 40 & NAME));
    }

    private static boolean has(int[] bits, int key) {
        return isSet(bits, first(bits, key)) && isSet(bits, second(bits, key));
    }

    private static int first(int[] bits, int key) {
        return key % (bits.length * Integer.SIZE);
    }

    private static int second(int[] bits, int key) {
        return (int) (Words.mixed(key) & (bits.length * Integer.SIZE - 1));
    }

    private static void set(int[] bits, int bit) {
        bits[bit / Integer.SIZE] |= 1 << bit;
    }

    private static boolean isSet(int[] bits, int bit) {
        return (bits[bit / Integer.SIZE] >>> bit & 1) == 1;
    }

    /// A word with a meaning of its own, or two characters in a row; 0 for what names nothing.
    private static long name(Words words, int at) {
        if (words.isAlone(at)) {
            boolean paired = at + 1 < words.size() && words.isAlone(at + 1);
            return paired ? Words.mixed(words.at(at) * 31 + words.at(at + 1)) : 0;
        }
        return words.isNumber(at) || words.stem(at) == 0 || isSmall(words.at(at)) ? 0 : words.at(at);
    }

    private static boolean isSmall(long word) {
        return Terms.isBinding(word) || SMALL.has(word);
    }
}
