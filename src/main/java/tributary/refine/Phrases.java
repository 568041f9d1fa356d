package tributary.refine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.html.Wordlist;

/// What pages say in many languages to ask for an account or for money, as patterns, from the table `walls.txt`, which
/// tells how it is written.
final class Phrases {
    private static final List<List<String>> TABLE = Wordlist.beside(Phrases.class, "walls.txt");

    /// Those that write without spaces between words.
    private static final Set<String> WIDE = Set.of("zh", "ja", "ko");

    /// Other words between those of a phrase, in letters: the same is said in fewer of them where each is a word.
    private static final String GAP = "[^.!?]{0,50}";

    private static final String WIDE_GAP = "[^.!?。！？]{0,15}";

    private Phrases() {}

    /// What nobody says but at a wall.
    static Pattern walls() {
        return any(column(1));
    }

    /// What is said beside it: accounts, offers.
    static Pattern beside() {
        return any(column(2));
    }

    private static Stream<String> column(int at) {
        return TABLE.stream().flatMap(it -> phrases(it.get(at), WIDE.contains(it.getFirst())));
    }

    private static Stream<String> phrases(String column, boolean wide) {
        return Arrays.stream(column.split(";", -1)).map(it -> phrase(it, wide));
    }

    private static String phrase(String phrase, boolean wide) {
        return Arrays.stream(phrase.split("\\.\\.", -1))
                .map(part -> Wordlist.words(part).stream()
                        .map(it -> wide ? Pattern.quote(it) : word(it))
                        .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining(wide ? WIDE_GAP : GAP));
    }

    /// A word or several, where they begin and end as words do: not within another.
    private static String word(String word) {
        boolean prefix = word.endsWith("*");
        boolean suffix = word.startsWith("*");
        String letters = word.substring(suffix ? 1 : 0, word.length() - (prefix ? 1 : 0));
        return (suffix ? "" : "(?<!\\p{L})") + Pattern.quote(letters) + (prefix ? "" : "(?!\\p{L})");
    }

    private static Pattern any(Stream<String> patterns) {
        return Pattern.compile(
                patterns.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
