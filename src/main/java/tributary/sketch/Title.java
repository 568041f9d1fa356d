package tributary.sketch;

import java.util.HashSet;

/// What a title says to tell articles of a series apart: its word pairs, and its marks (numbers, days, months, parts).
final class Title {
    /// Words that number an instalment although they are no digits.
    private static final Hashes ORDINALS = Hashes.ofWords("""
            monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
            january february march april june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar mai juni juli oktober dezember
            lundi mardi mercredi jeudi vendredi samedi dimanche janvier avril juin juillet septembre octobre novembre
            lunes martes jueves viernes domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
            ii iii iv vi vii viii ix xi xii xiii first second third fourth fifth sixth seventh eighth ninth tenth""");

    /// After these words a number may be spelt out: `Part One`.
    private static final Hashes COUNTED =
            Hashes.ofWords("part episode chapter volume vol issue day week no number season round teil folge partie");

    private static final Hashes SPELT = Hashes.ofWords(
            "one two three four five six seven eight nine ten eleven twelve i v x eins zwei drei un deux trois");

    /// Chinese numerals count before or after these characters: 第三 期, 三 月, 上 篇, 星期 五.
    private static final Hashes NUMERALS = Hashes.ofWords("一 二 三 四 五 六 七 八 九 十 上 中 下 日 天");

    private static final Hashes BEFORE = Hashes.ofWords("第 周 期 之 卷");
    private static final Hashes AFTER = Hashes.ofWords("期 集 回 章 季 届 轮 篇 部 月 日 号 弹 讲 课 卷 场 节");

    private Title() {}

    /// How much a title says besides its marks, in words.
    static int weight(Words words, int marks) {
        return Math.max(0, words.weight() - marks - marks / 2);
    }

    /// The marks of a title, the second `3` apart from the first: two titles that each have one that the other lacks
    /// name two instalments.
    static long[] marks(String title) {
        Words words = Words.of(title);
        int end = isCut(title) ? words.size() - 1 : words.size();
        var marks = new HashSet<Long>();
        for (int i = 0; i < end; i++) {
            if (words.isNumber(i) || ORDINALS.has(words.at(i)) || isSpelt(words, i) || isNumeral(words, i, title)) {
                long mark = words.at(i);
                while (!marks.add(mark)) {
                    mark = Words.mixed(mark);
                }
            }
        }
        return marks.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /// True when the word numbers an instalment: a day, a month, an ordinal.
    static boolean isOrdinal(long word) {
        return ORDINALS.has(word);
    }

    /// A title that ends in an ellipsis may end in half a number.
    private static boolean isCut(String title) {
        String end = title.strip();
        return end.endsWith("…") || end.endsWith("...");
    }

    private static boolean isSpelt(Words words, int i) {
        return i > 0 && SPELT.has(words.at(i)) && COUNTED.has(words.at(i - 1));
    }

    private static boolean isNumeral(Words words, int i, String title) {
        if (!NUMERALS.has(words.at(i))) {
            return false;
        }
        boolean before = i > 0 && BEFORE.has(words.at(i - 1));
        boolean after = i + 1 < words.size() && AFTER.has(words.at(i + 1));
        boolean last = i == words.size() - 1 && title.strip().matches("(?s).*[(（【\\[].{1,3}[)）】\\]]");
        return before || after || last;
    }
}
