package tributary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How alike a found and a labelled text are: by their runs of four words, in order, and by their words.
final class Shingles {
    private static final int RUN = 4;
    private static final String IDEOGRAPHS = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff";
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD_OR_IDEOGRAPH =
            Pattern.compile("[" + IDEOGRAPHS + "]|[\\w&&[^" + IDEOGRAPHS + "]]+", Pattern.UNICODE_CHARACTER_CLASS);

    /// Shares of what is in both texts, only in the found one, and only in the labelled one.
    record Shares(double both, double found, double labelled) {
        double precision() {
            return both + found == 0 ? (labelled == 0 ? 1 : 0) : both / (both + found);
        }

        double recall() {
            return both + labelled == 0 ? (found == 0 ? 1 : 0) : both / (both + labelled);
        }
    }

    private Shingles() {}

    /// The words of a text; on pages in Chinese and Japanese each ideograph is one.
    static List<String> words(String text, boolean isWide) {
        return (isWide ? WORD_OR_IDEOGRAPH : WORD)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static Shares runs(String labelled, String found, boolean isWide) {
        Map<String, Integer> one = counted(runs(words(labelled, isWide)));
        Map<String, Integer> other = counted(runs(words(found, isWide)));
        double both = common(one, other);
        double onlyFound = sum(other) - both;
        double onlyLabelled = sum(one) - both;
        double all = both + onlyFound + onlyLabelled;
        return all == 0 ? new Shares(0, 0, 0) : new Shares(both / all, onlyFound / all, onlyLabelled / all);
    }

    /// The harmonic mean of how many words of each text the other has.
    static double words(String labelled, String found, boolean isWide) {
        Map<String, Integer> one = counted(words(labelled.toLowerCase(Locale.ROOT), isWide));
        Map<String, Integer> other = counted(words(found.toLowerCase(Locale.ROOT), isWide));
        double all = sum(one) + sum(other);
        return all == 0 ? 1 : 2 * common(one, other) / all;
    }

    /// All runs of words; a shorter text is one run.
    static List<String> runs(List<String> words) {
        var runs = new ArrayList<String>();
        for (int at = 0; at < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); at++) {
            runs.add(String.join(" ", words.subList(at, Math.min(words.size(), at + RUN))));
        }
        return runs;
    }

    private static Map<String, Integer> counted(List<String> runs) {
        var counted = new HashMap<String, Integer>();
        runs.forEach(it -> counted.merge(it, 1, Integer::sum));
        return counted;
    }

    private static double common(Map<String, Integer> one, Map<String, Integer> other) {
        double common = 0;
        for (Map.Entry<String, Integer> run : one.entrySet()) {
            common += Math.min(run.getValue(), other.getOrDefault(run.getKey(), 0));
        }
        return common;
    }

    private static double sum(Map<String, Integer> counted) {
        return counted.values().stream().mapToDouble(it -> it).sum();
    }
}
