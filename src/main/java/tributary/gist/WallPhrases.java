package tributary.gist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.html.Phrases;
import tributary.html.Wordlist;

/// What pages say in many languages to ask for an account or for money, as patterns, from the table `walls.txt`, which
/// tells how it is written.
final class WallPhrases {
    private static final List<List<String>> TABLE = Wordlist.beside(WallPhrases.class, "walls.txt");

    /// Those that write without spaces between words.
    private static final Set<String> WIDE = Set.of("zh", "ja", "ko");

    /// Other words between those of a phrase, in letters: the same is said in fewer of them where each is a word.
    private static final String GAP = "[^.!?]{0,50}";

    private static final String WIDE_GAP = "[^.!?。！？]{0,15}";

    /// A word begins here: no letter stands before.
    private static final String BEGIN = "(?<!\\p{L})";

    private WallPhrases() {}

    /// What nobody says but at a wall, in a text of small letters.
    static Pattern walls() {
        return any(column(1));
    }

    /// What is said beside it, in a text of small letters: accounts, offers.
    static Pattern beside() {
        return any(column(2));
    }

    /// What stands in a text wherever [#walls()] finds something (the lowest bit), or [#beside()] does: one of the
    /// words of equal use in each phrase. To look for these costs a hundredth of the patterns.
    static Phrases hints() {
        return new Phrases(List.of(hints(1), hints(2)));
    }

    private static List<String> hints(int column) {
        return TABLE.stream()
                .flatMap(it -> Arrays.stream(it.get(column).split(";", -1)))
                .flatMap(phrase -> parts(phrase)
                        .max(Comparator.comparingInt(words ->
                                words.stream().mapToInt(String::length).min().orElse(0)))
                        .stream()
                        .flatMap(List::stream))
                .distinct()
                .toList();
    }

    /// The words of each part of a phrase, without marks of how they go on.
    private static Stream<List<String>> parts(String phrase) {
        return Arrays.stream(phrase.split("\\.\\.", -1))
                .map(part -> Wordlist.words(part).stream()
                        .map(word -> word.replace("*", ""))
                        .toList());
    }

    private static Stream<String> column(int at) {
        return TABLE.stream().flatMap(it -> phrases(it.get(at), WIDE.contains(it.getFirst())));
    }

    private static Stream<String> phrases(String column, boolean wide) {
        return Arrays.stream(column.split(";", -1)).map(it -> phrase(it, wide));
    }

    private static String phrase(String phrase, boolean wide) {
        return Arrays.stream(phrase.split("\\.\\.", -1))
                .map(part -> wide ? choice(Wordlist.words(part).stream().map(Pattern::quote)) : words(part))
                .collect(Collectors.joining(wide ? WIDE_GAP : GAP));
    }

    /// Words of equal use. Whether one begins somewhere is asked once for all of them, where none is the end of a word.
    private static String words(String part) {
        List<String> words = Wordlist.words(part);
        return words.stream().anyMatch(it -> it.startsWith("*"))
                ? choice(words.stream().map(it -> it.startsWith("*") ? ending(it.substring(1)) : BEGIN + ending(it)))
                : BEGIN + choice(words.stream().map(WallPhrases::ending));
    }

    /// A word that ends as words do, not within another; or only its beginning.
    private static String ending(String word) {
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1))
                : Pattern.quote(word) + "(?!\\p{L})";
    }

    private static String choice(Stream<String> patterns) {
        return patterns.collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Pattern any(Stream<String> patterns) {
        return Pattern.compile(choice(patterns));
    }
}
