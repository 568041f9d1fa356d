package tributary.refine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tributary.html.Wordlist;

/// Tells texts that say that they go on elsewhere: they end in dots, or in a call to read on, in some fifty languages
/// (the table `onward.txt`).
final class Onward {
    private static final List<List<String>> TABLE = Wordlist.beside(Onward.class, "onward.txt");

    /// A line that begins with a call names what there is to read, and no more.
    private static final int MAX_CALL = 160;

    /// Lines at the end, of which one may call; after it come links to comments and the like.
    private static final int LAST = 3;

    private static final int MAX_LINE = 40;

    private static final int MAX_END = 2_000;

    private static final String MARKS = "[^\\p{L}\\p{N}]*";
    private static final Pattern DOTS = Pattern.compile("(?:…|\\.\\.\\.|\\. \\. \\.|\\[\\+])" + MARKS + "$");
    private static final Pattern BEGINS = pattern(1, "^" + MARKS, "(?![\\p{L}&&[^\\p{IsHan}\\p{IsHangul}]])");
    private static final Pattern FOLLOWS = pattern(
            1, "[.!?…。！？»\"”’)\\]：:] ?" + MARKS, "(?![\\p{L}&&[^\\p{IsHan}\\p{IsHangul}]])[^.!?。]{0,120}[.!?。]?$");
    private static final Pattern ENDS = pattern(1, "(?<![\\p{L}&&[^\\p{IsHan}\\p{IsHangul}]])", MARKS + "$");
    private static final Pattern ALONE = pattern(2, "(?:^|…|\\.\\.\\.|[\\[(（【［<]) ?[^\\p{L}\\p{N}.!?。]*", MARKS + "$");

    private Onward() {}

    /// Whether a text ends in dots.
    static boolean isDotted(String text) {
        return DOTS.matcher(text.substring(Math.max(0, text.length() - MAX_CALL)))
                .find();
    }

    /// Whether a text says so at its end; `title` is that of its article, which feeds repeat below.
    static boolean goes(String text, String title) {
        String name = title.strip().toLowerCase(Locale.ROOT);
        String end = text.substring(Math.max(0, text.length() - MAX_END));
        List<String> lines = end.toLowerCase(Locale.ROOT).lines().toList();
        int looked = 0;
        for (int at = lines.size() - 1; at >= 0 && looked < LAST; at--, looked++) {
            String line = lines.get(at);
            if (DOTS.matcher(line).find() || calls(line)) {
                return true;
            }
            boolean isBelow = line.length() <= MAX_LINE
                    || (!name.isEmpty() && line.contains(name) && line.length() <= name.length() + MAX_CALL);
            if (!isBelow) {
                return false;
            }
        }
        return false;
    }

    private static boolean calls(String line) {
        String last = line.substring(Math.max(0, line.length() - MAX_CALL));
        return (line.length() <= MAX_CALL && BEGINS.matcher(line).find())
                || FOLLOWS.matcher(last).find()
                || ENDS.matcher(last).find()
                || ALONE.matcher(last).find();
    }

    private static Pattern pattern(int column, String before, String after) {
        return Pattern.compile(TABLE.stream()
                .flatMap(it -> Wordlist.words(it.get(column)).stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", before + "(?:", ")" + after)));
    }
}
