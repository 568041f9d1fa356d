package tributary.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;

/// A regular expression of RE2's syntax, found in time linear in the text: nobody can ask us to backtrack for ever.
public final class Regex {
    private static final int MAX_LENGTH = 500;

    /// Counted repetitions multiply; beyond this product the program would not even fit into memory.
    private static final long MAX_REPEATED = 1_000_000;

    /// Instructions of the compiled program. Each costs a few nanoseconds per character in the worst case.
    private static final int MAX_PROGRAM = 2_000;

    /// Of a longer text the beginning is looked at.
    private static final int MAX_TEXT = 200_000;

    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?}");

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /// The expression, or why it is none.
    public static Regex of(String text, boolean ignoreCase) throws BadQuery {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BadQuery(
                    1, text.length() + " characters", "a regular expression of 1 to " + MAX_LENGTH + " characters");
        }
        if (repeated(text) > MAX_REPEATED) {
            throw new BadQuery(1, "too many repetitions", "smaller counts in braces");
        }
        Regex regex = new Regex(compiled(text, ignoreCase));
        if (regex.size() > MAX_PROGRAM) {
            throw new BadQuery(1, "too large an expression", "smaller counts in braces");
        }
        return regex;
    }

    /// True when it is found anywhere in the text.
    public boolean finds(String text) {
        String bounded = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return pattern.matcher(bounded).find();
    }

    /// How large the compiled expression is: what a search costs is this times the length of the text, at worst.
    public int size() {
        return pattern.programSize();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static Pattern compiled(String text, boolean ignoreCase) throws BadQuery {
        try {
            return Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
        } catch (PatternSyntaxException e) {
            throw new BadQuery(1, e.getDescription(), "a regular expression of RE2's syntax");
        }
    }

    private static long repeated(String text) {
        long product = text.length();
        Matcher counts = COUNTED.matcher(text);
        while (counts.find() && product <= MAX_REPEATED) {
            String upper = counts.group(2);
            String count = upper == null || upper.isEmpty() ? counts.group(1) : upper;
            product *= Math.max(1, Long.parseLong(count));
        }
        return product;
    }
}
