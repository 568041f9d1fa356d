package tributary.sketch;

import java.util.Arrays;

/// The blanks of a form: the numbers, days, months and title words of a text, each with the words around it. Where two
/// texts fill the same blank with other words, one form letter made both.
final class Figures {
    /// Kept for each text.
    private static final int KEPT = 16;

    /// Blanks are taken from the beginning, where a summary has them too.
    private static final int WORDS = 240;

    /// Words on either side of a blank that tell one blank from another.
    private static final int SIDE = 2;

    private static final long BLANK = 0x9e3779b97f4a7c15L;
    private final Words words;
    private final boolean[] blanks;

    private Figures(Words words, Hashes title) {
        this.words = words;
        this.blanks = new boolean[Math.min(words.size(), WORDS + SIDE)];
        for (int i = 0; i < blanks.length; i++) {
            blanks[i] = words.isNumber(i) || Title.isOrdinal(words.at(i)) || title.has(words.at(i));
        }
    }

    /// Pairs of 16 bits each, context above word, by rising context; contexts with two words are left out.
    static int[] of(Words words, Words title) {
        var spelt = new long[title.size()];
        int size = 0;
        for (int i = 0; i < title.size(); i++) {
            if (title.isSpelt(i)) {
                spelt[size++] = title.at(i);
            }
        }
        return new Figures(words, Hashes.of(Arrays.copyOf(spelt, size))).all();
    }

    private int[] all() {
        var found = new long[Math.min(words.size(), WORDS)];
        int size = 0;
        for (int i = 0; i < found.length; i++) {
            if (blanks[i]) {
                found[size++] = context(i) << 16 | (words.at(i) & 0xffff);
            }
        }
        Arrays.sort(found, 0, size);
        var kept = new int[Math.min(size, KEPT)];
        int count = 0;
        for (int i = 0; i < size && count < KEPT; ) {
            int start = i;
            while (i < size && found[i] >>> 16 == found[start] >>> 16) {
                i++;
            }
            if (found[i - 1] == found[start]) {
                kept[count++] = (int) found[start];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private long context(int at) {
        long hash = 17;
        for (int i = at - SIDE; i <= at + SIDE; i++) {
            long word = i < 0 || i >= words.size() ? 1 : blanks[i] ? BLANK : words.at(i);
            hash = hash * 0x100000001b3L + word;
        }
        return Words.mixed(hash) & 0xffff;
    }
}
