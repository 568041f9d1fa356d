package tributary.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;

/// The words of articles and of questions, as the search index has them.
///
/// A word of letters and digits is one term, found by its beginning, whatever its case and accents. Chinese, Japanese,
/// Thai and their like are written without spaces: there every two neighbours are a term, and the last character of a
/// run is one too, so that a word of a single character is found as well.
public final class SearchTerms {
    /// Characters of an article that are looked at: the news stands at the beginning.
    private static final int MAX_TEXT = 20_000;

    /// Characters of a word, and words of a question.
    private static final int MAX_WORD = 40;

    private static final int MAX_ASKED = 12;

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private SearchTerms() {}

    /// The terms of an article, each once.
    public static String of(Article article) {
        var text = new StringBuilder(article.title()).append('\n');
        text.append(String.join("\n", article.tags())).append('\n');
        text.append(String.join("\n", article.authors())).append('\n');
        text.append(article.summary()).append('\n');
        appendText(text, article.content());
        var terms = new LinkedHashSet<String>();
        for (Run run : runs(text.substring(0, Math.min(text.length(), MAX_TEXT)))) {
            terms.addAll(run.terms());
        }
        return String.join(" ", terms);
    }

    /// What the index is asked for, or null when there is no word in the question. Every word must be there.
    static @Nullable String question(String asked) {
        List<Run> runs = runs(asked);
        return runs.isEmpty()
                ? null
                : runs.stream().limit(MAX_ASKED).map(Run::question).collect(Collectors.joining(" AND "));
    }

    /// Clean HTML holds `<` in tags only; what a reference stands for is no letter that anybody looks for.
    private static void appendText(StringBuilder text, String html) {
        boolean inTag = false;
        for (int i = 0; i < html.length() && text.length() < MAX_TEXT; i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
            } else if (c == '>' && inTag) {
                inTag = false;
                text.append(' ');
            } else if (!inTag) {
                text.append(c);
            }
        }
    }

    /// A word, or a run of characters of an unspaced script.
    private record Run(String text, boolean unspaced) {
        List<String> terms() {
            List<String> letters = letters();
            if (!unspaced) {
                return List.of(String.join("", letters));
            }
            var terms = new ArrayList<String>();
            for (int i = 0; i < letters.size(); i++) {
                terms.add(i + 1 < letters.size() ? letters.get(i) + letters.get(i + 1) : letters.get(i));
            }
            return terms;
        }

        String question() {
            List<String> letters = letters();
            if (!unspaced || letters.size() == 1) {
                return '"' + String.join("", letters) + "\"*";
            }
            var parts = new ArrayList<String>();
            for (int i = 0; i + 1 < letters.size(); i++) {
                parts.add('"' + letters.get(i) + letters.get(i + 1) + '"');
            }
            return String.join(" AND ", parts);
        }

        private List<String> letters() {
            return text.codePoints().mapToObj(SearchTerms::letter).toList();
        }
    }

    /// ASCII as it is; everything else as `z` and its number, always of equal length, so that the beginning of a word
    /// is the beginning of its term.
    private static String letter(int point) {
        return point < 0x80
                ? Character.toString(point)
                : "z" + Integer.toHexString(0x100000 | point).substring(1);
    }

    private static List<Run> runs(String text) {
        int[] points = folded(text).codePoints().toArray();
        var runs = new ArrayList<Run>();
        int from = 0;
        while (from < points.length) {
            if (!isWord(points[from])) {
                from++;
                continue;
            }
            boolean unspaced = isUnspaced(points[from]);
            int end = from;
            while (end < points.length && isWord(points[end]) && isUnspaced(points[end]) == unspaced) {
                end++;
            }
            int kept = unspaced ? end : Math.min(end, from + MAX_WORD);
            runs.add(new Run(new String(points, from, kept - from), unspaced));
            from = end;
        }
        return runs;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int point) {
        return point >= 0x0E00 && UNSPACED.contains(Character.UnicodeScript.of(point));
    }

    /// Lower case, full-width forms as usual ones, Latin, Greek and Cyrillic without accents.
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.chars().noneMatch(SearchTerms::mayBeAccented)) {
            return plain;
        }
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean accented = mayBeAccented(c);
            String base = accented ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD) : "";
            if (!accented) {
                folded.append(c);
            } else if (c < 0x300 || c > 0x36F) {
                folded.append(base.charAt(0));
            }
        }
        return folded.toString();
    }

    /// Latin, Greek and Cyrillic; their extended blocks too.
    private static boolean mayBeAccented(int c) {
        return (c >= 0x80 && c < 0x530) || (c >= 0x1E00 && c < 0x2000);
    }
}
