package tributary.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a text is about: its weightiest terms (stems of words, pairs of Han characters), each as a 20-bit hash above
/// an 8-bit weight. A term weighs by how often it stands, once more in the title, once more in the opening.
final class Terms {
    /// Terms kept of one text.
    private static final int KEPT = 96;

    /// Words of the opening: it says who, what and where.
    private static final int OPENING = 60;

    static final int HASH = 0xfffff;
    static final int WEIGHT_BITS = 8;
    private static final double WEIGHT_UNIT = 12;

    /// Words that bind and say nothing; those of other languages fade as they recur.
    private static final Set<Long> BINDING = binding("""
            the a an of to in and for on at by with from as is was were be been has have had it its he she his her they
            their that this which who not are but or said after will would s t""");

    private Terms() {}

    static int[] of(Words title, Words text) {
        var counts = new HashMap<Integer, Integer>();
        var opening = new HashSet<Integer>();
        for (int i = 0; i < text.size(); i++) {
            int term = term(text, i);
            if (term >= 0) {
                counts.merge(term, 1, Integer::sum);
                if (i < OPENING) {
                    opening.add(term);
                }
            }
        }
        var named = new HashSet<Integer>();
        for (int i = 0; i < title.size(); i++) {
            int term = term(title, i);
            if (term >= 0) {
                named.add(term);
                counts.putIfAbsent(term, 1);
            }
        }
        return heaviest(counts, named, opening);
    }

    private static int[] heaviest(Map<Integer, Integer> counts, Set<Integer> named, Set<Integer> opening) {
        var ranked = new long[counts.size()];
        int i = 0;
        for (var it : counts.entrySet()) {
            int times = 1 + (named.contains(it.getKey()) ? 1 : 0) + (opening.contains(it.getKey()) ? 1 : 0);
            long weight = Math.clamp(Math.round((1 + Math.log(it.getValue())) * times * WEIGHT_UNIT), 1, 255);
            ranked[i++] = -(weight << 32) + it.getKey();
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked)
                .limit(KEPT)
                .mapToInt(it -> ((int) (it & HASH) << WEIGHT_BITS) | (int) -(it >> 32))
                .sorted()
                .toArray();
    }

    /// The term that begins at a word; negative when none does.
    private static int term(Words words, int at) {
        if (words.isAlone(at)) {
            boolean paired = at + 1 < words.size() && words.isAlone(at + 1);
            return paired ? (int) (Words.mixed(words.at(at) * 31 + words.at(at + 1)) & HASH) : -1;
        }
        return words.stem(at) == 0 || BINDING.contains(words.at(at)) ? -1 : (int) (words.stem(at) & HASH);
    }

    private static Set<Long> binding(String list) {
        var hashes = new HashSet<Long>();
        for (String word : list.strip().split("\\s+")) {
            hashes.add(Words.hash(word));
        }
        return Set.copyOf(hashes);
    }
}
