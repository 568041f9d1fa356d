package tributary.sketch;

import java.util.Arrays;

/// What a text is about: its weightiest terms (stems of words, pairs of Han characters), each as a 20-bit hash above
/// an 8-bit weight. A term weighs by how often it stands, once more in the title, once more in the opening, twice when
/// it is a name, and several times when it is a number.
public final class Terms {
    /// Terms kept of one text.
    private static final int KEPT = 96;

    /// Words of the opening: it says who, what and where.
    private static final int OPENING = 60;

    public static final int HASH = 0xfffff;
    public static final int WEIGHT_BITS = 8;
    private static final double WEIGHT_UNIT = 5;

    /// How many times a name counts: who and where tell two events of a kind apart.
    private static final double NAME = 2;

    /// How many times a number counts: two events of a kind are told in the same words, but not with the same ages or
    /// sums.
    private static final double NUMBER = 6;

    /// Numbers of a text that count in full. Where there are more, as in tables, two texts share some by chance.
    private static final double FEW_NUMBERS = 12;

    /// Words that bind and say nothing; those of other languages fade as they recur.
    private static final Hashes BINDING = Hashes.ofWords("""
            the a an of to in and for on at by with from as is was were be been has have had it its he she his her they
            their that this which who not are but or said after will would s t""");

    private Terms() {}

    /// What is known of one occurrence of a term, below its hash: whether it stands in the title or in the opening, and
    /// whether it is a name there, or a number.
    private static final int FACTS = 4;

    private static final int IN_TITLE = 1;
    private static final int IN_OPENING = 2;
    private static final int IS_NAME = 4;
    private static final int IS_NUMBER = 8;

    static int[] of(Words title, Words text) {
        var found = new int[title.size() + text.size()];
        int size = 0;
        for (int i = 0; i < text.size(); i++) {
            int term = term(text, i);
            if (term >= 0) {
                found[size++] = term << FACTS | (i < OPENING ? IN_OPENING : 0) | kind(text, i);
            }
        }
        for (int i = 0; i < title.size(); i++) {
            int term = term(title, i);
            if (term >= 0) {
                found[size++] = term << FACTS | IN_TITLE | (kind(title, i) & IS_NUMBER);
            }
        }
        Arrays.sort(found, 0, size);
        return heaviest(found, size);
    }

    private static int kind(Words words, int at) {
        return words.isName(at) ? IS_NAME : words.isNumber(at) ? IS_NUMBER : 0;
    }

    /// The terms that weigh most of all occurrences, which rise.
    private static int[] heaviest(int[] found, int size) {
        var ranked = new long[size];
        int terms = 0;
        double number = number(found, size);
        for (int i = 0; i < size; ) {
            int term = found[i] >>> FACTS;
            int facts = 0;
            int inText = 0;
            for (; i < size && found[i] >>> FACTS == term; i++) {
                facts |= found[i];
                inText += (found[i] & IN_TITLE) ^ IN_TITLE;
            }
            ranked[terms++] = ranked(term, Math.max(1, inText), times(facts, number));
        }
        return heaviest(ranked, terms);
    }

    /// How many times a number counts in a text with these terms.
    private static double number(int[] found, int size) {
        int numbers = 0;
        for (int i = 0; i < size; i++) {
            boolean isNew = i == 0 || found[i] >>> FACTS != found[i - 1] >>> FACTS;
            numbers += isNew && (found[i] & IS_NUMBER) != 0 ? 1 : 0;
        }
        return numbers <= FEW_NUMBERS ? NUMBER : 1 + (NUMBER - 1) * FEW_NUMBERS / numbers;
    }

    private static double times(int facts, double number) {
        int times = 1 + (facts & IN_TITLE) + ((facts & IN_OPENING) >> 1);
        return (facts & IS_NUMBER) != 0 ? times * number : (facts & IS_NAME) != 0 ? times * NAME : times;
    }

    /// A number that is the lower the more the term weighs.
    private static long ranked(int term, int count, double times) {
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
        return BINDING.has(word);
    }
}
