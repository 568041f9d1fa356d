package tributary.byline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.html.Wordlist;

/// The words by which pages say who wrote, of each language, from the table `bylines.txt`.
final class Tongues {
    /// Those whose names are of ideographs, kana or Hangul, and are read another way.
    private static final Set<String> WIDE = Set.of("zh", "ja", "ko");

    private static final String NOBODY = "nobody";
    private static final List<Tongue> ALL = Wordlist.beside(Tongues.class, "bylines.txt").stream()
            .map(Tongues::tongue)
            .toList();

    /// The least letters of a word, by which a line is told that begins with none.
    private static final int BEGINNING = 2;

    private static final Set<String> BEGINNINGS = beginnings();

    private Tongues() {}

    private record Tongue(String name, List<String> labels, List<String> openers) {}

    /// What needs a colon before a name, in languages with spaces between words, as choices of a pattern.
    static String labels() {
        return choices(narrow().flatMap(it -> it.labels().stream()));
    }

    /// What stands before a name at the start of a line, in languages with spaces between words.
    static String openers() {
        return choices(narrow().flatMap(it -> it.openers().stream()));
    }

    /// False where a line surely begins with none of these words: most lines do not.
    static boolean mayOpen(String line) {
        int length = Math.min(BEGINNING, line.length());
        return BEGINNINGS.contains(line.substring(0, length).toLowerCase(Locale.ROOT));
    }

    private static Set<String> beginnings() {
        return narrow().flatMap(it -> Stream.concat(it.labels().stream(), it.openers().stream()))
                .map(it -> it.substring(0, BEGINNING).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What needs a colon before a name in one language.
    static String labels(String tongue) {
        return choices(ALL.stream().filter(it -> it.name().equals(tongue)).flatMap(it -> it.labels().stream()));
    }

    /// What stands before a name in one language, with no more than a space between.
    static String openers(String tongue) {
        return choices(ALL.stream().filter(it -> it.name().equals(tongue)).flatMap(it -> it.openers().stream()));
    }

    /// What stands where a name would, and names no one.
    static Set<String> nobody() {
        return ALL.stream()
                .filter(it -> it.name().equals(NOBODY))
                .flatMap(it -> it.labels().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Tongue> narrow() {
        return ALL.stream().filter(it -> !WIDE.contains(it.name()) && !it.name().equals(NOBODY));
    }

    /// The longest first, so that none hides one that goes on.
    private static String choices(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Tongue tongue(List<String> row) {
        return new Tongue(row.get(0), Wordlist.words(row.get(1)), Wordlist.words(row.get(2)));
    }
}
