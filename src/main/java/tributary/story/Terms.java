package tributary.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// What a text is about: its weightiest terms (stems of words, pairs of Han characters), each as a 20-bit hash above
/// an 8-bit weight. A term weighs by how often it stands, once more in the title, once more in the opening, and twice
/// when
/// it is a name.
final class Terms {
    /// Terms kept of one text.
    private static final int KEPT = 96;

    /// Words of the opening: it says who, what and where.
    private static final int OPENING = 60;

    static final int HASH = 0xfffff;
    static final int WEIGHT_BITS = 8;
    private static final double WEIGHT_UNIT = 10;

    /// How many times a name counts: who and where tell two events of a kind apart.
    private static final int NAME = 2;

    /// Words that bind and say nothing; those of other languages fade as they recur.
    private static final Set<Long> BINDING = binding("""
            the a an of to in and for on at by with from as is was were be been has have had it its he she his her they
            their that this which who not are but or said after will would s t""");

    private Terms() {}

    static int[] of(Words title, Words text) {
        int[] named = terms(title, title.size());
        int[] opening = terms(text, Math.min(text.size(), OPENING));
        int[] all = terms(text, text.size());
        int[] names = names(text);
        var ranked = new long[all.length + named.length];
        int size = 0;
        for (int i = 0; i < all.length; ) {
            int start = i;
            while (i < all.length && all[i] == all[start]) {
                i++;
            }
            int times = 1 + (has(named, all[start]) ? 1 : 0) + (has(opening, all[start]) ? 1 : 0);
            times *= has(names, all[start]) ? NAME : 1;
            ranked[size++] = ranked(all[start], i - start, times);
        }
        for (int i = 0; i < named.length; i++) {
            if ((i == 0 || named[i] != named[i - 1]) && !has(all, named[i])) {
                ranked[size++] = ranked(named[i], 1, 2);
            }
        }
        return heaviest(ranked, size);
    }

    /// The terms of the first words, rising.
    private static int[] terms(Words words, int count) {
        var terms = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int term = term(words, i);
            if (term >= 0) {
                terms[size++] = term;
            }
        }
        int[] found = Arrays.copyOf(terms, size);
        Arrays.sort(found);
        return found;
    }

    /// The terms that are names somewhere in the text, rising.
    private static int[] names(Words text) {
        return IntStream.range(0, text.size())
                .filter(text::isName)
                .map(at -> term(text, at))
                .filter(term -> term >= 0)
                .sorted()
                .toArray();
    }

    private static boolean has(int[] rising, int value) {
        return Arrays.binarySearch(rising, value) >= 0;
    }

    /// A number that is the lower the more the term weighs.
    private static long ranked(int term, int count, int times) {
        long weight = Math.clamp(Math.round((1 + Math.log(count)) * times * WEIGHT_UNIT), 1, 255);
        return -(weight << 32) + term;
    }

    private static int[] heaviest(long[] ranked, int size) {
        Arrays.sort(ranked, 0, size);
        var heaviest = new int[Math.min(size, KEPT)];
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] = ((int) (ranked[i] & HASH) << WEIGHT_BITS) | (int) -(ranked[i] >> 32);
        }
        Arrays.sort(heaviest);
        return heaviest;
    }

    /// The term that begins at a word; negative when none does.
    private static int term(Words words, int at) {
        if (words.isAlone(at)) {
            boolean paired = at + 1 < words.size() && words.isAlone(at + 1);
            return paired ? (int) (Words.mixed(words.at(at) * 31 + words.at(at + 1)) & HASH) : -1;
        }
        return words.stem(at) == 0 || isBinding(words.at(at)) ? -1 : (int) (words.stem(at) & HASH);
    }

    /// True when a word binds others and says nothing itself.
    static boolean isBinding(long word) {
        return BINDING.contains(word);
    }

    private static Set<Long> binding(String list) {
        var hashes = new HashSet<Long>();
        for (String word : list.strip().split("\\s+")) {
            hashes.add(Words.hash(word));
        }
        return Set.copyOf(hashes);
    }
}
