package tributary.story;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The numbers of a text, each with the words around it: where two texts say the same with other numbers, one form
/// letter made both.
final class Figures {
    /// Kept for each text.
    static final int KEPT = 12;

    /// Numbers are taken from the beginning, where a summary has them too.
    private static final int WORDS = 240;

    private static final long NUMBER = 0x9e3779b97f4a7c15L;
    private static final int AMBIGUOUS = -1;

    private Figures() {}

    /// Pairs of 16 bits each, context above number, by rising context; contexts with two numbers are left out.
    static int[] of(Words words) {
        Map<Integer, Integer> found = new HashMap<>();
        int end = Math.min(words.size(), WORDS);
        for (int i = 0; i < end; i++) {
            if (words.isNumber(i)) {
                int number = (int) (words.at(i) & 0xffff);
                found.merge(context(words, i), number, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
            }
        }
        var sorted = new TreeMap<Integer, Integer>(found);
        sorted.values().removeIf(number -> number == AMBIGUOUS);
        return sorted.entrySet().stream()
                .limit(KEPT)
                .mapToInt(it -> (it.getKey() << 16) | it.getValue())
                .toArray();
    }

    private static int context(Words words, int at) {
        long hash = 17;
        for (int i = at - 2; i <= at + 2; i++) {
            long word = i < 0 || i >= words.size() ? 1 : words.isNumber(i) ? NUMBER : words.at(i);
            hash = hash * 0x100000001b3L + word;
        }
        return (int) (Words.mixed(hash) & 0xffff);
    }
}
