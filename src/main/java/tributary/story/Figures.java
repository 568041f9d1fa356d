package tributary.story;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/// The blanks of a form: the numbers, days, months and title words of a text, each with the words around it. Where two
/// texts fill the same blank with other words, one form letter made both.
final class Figures {
    /// Kept for each text.
    private static final int KEPT = 16;

    /// Blanks are taken from the beginning, where a summary has them too.
    private static final int WORDS = 240;

    private static final long BLANK = 0x9e3779b97f4a7c15L;
    private static final int AMBIGUOUS = -1;

    private final Words words;
    private final Set<Long> title;

    private Figures(Words words, Set<Long> title) {
        this.words = words;
        this.title = title;
    }

    /// Pairs of 16 bits each, context above word, by rising context; contexts with two words are left out.
    static int[] of(Words words, Words title) {
        var spelt = new HashSet<Long>();
        for (int i = 0; i < title.size(); i++) {
            if (title.isSpelt(i)) {
                spelt.add(title.at(i));
            }
        }
        return new Figures(words, spelt).all();
    }

    private int[] all() {
        var found = new TreeMap<Integer, Integer>();
        int end = Math.min(words.size(), WORDS);
        for (int i = 0; i < end; i++) {
            if (isBlank(i)) {
                found.merge(context(i), (int) (words.at(i) & 0xffff), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
            }
        }
        found.values().removeIf(word -> word == AMBIGUOUS);
        return found.entrySet().stream()
                .limit(KEPT)
                .mapToInt(it -> (it.getKey() << 16) | it.getValue())
                .toArray();
    }

    private boolean isBlank(int at) {
        return words.isNumber(at) || Title.isOrdinal(words.at(at)) || title.contains(words.at(at));
    }

    private int context(int at) {
        long hash = 17;
        for (int i = at - 2; i <= at + 2; i++) {
            long word = i < 0 || i >= words.size() ? 1 : isBlank(i) ? BLANK : words.at(i);
            hash = hash * 0x100000001b3L + word;
        }
        return (int) (Words.mixed(hash) & 0xffff);
    }
}
