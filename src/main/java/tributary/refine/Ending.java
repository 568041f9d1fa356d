package tributary.refine;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How texts end: sentences have marks at their ends, in the scripts that use them.
final class Ending {
    private static final Pattern END = Pattern.compile("[.!?…。！？．؟।:;)\\]}\"'”’»›」』）》\\p{So}\\p{Sk}\\p{Cf}]\\s*$");

    /// A sentence ends and another one begins.
    private static final Pattern WITHIN = Pattern.compile("[.!?؟।] +[\\p{Lu}\\p{Lo}\\p{Ps}\\p{Pi}\"'¿¡]|[。！？．]");

    private static final Pattern STOP = Pattern.compile("[.!?؟।…] |[。！？．]");

    /// What people put behind a last sentence.
    private static final Pattern TAG = Pattern.compile(
            "(?:(?:https?://|www\\.|[#@])\\S+|\\S+\\.(?:com|org|net|io|html?|de|uk|cn)(?:/\\S*)?)\\s*$");

    private static final Set<Character.UnicodeScript> WITHOUT = Set.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.TIBETAN);

    /// A shorter last line may be a signature.
    private static final int MIN_LINE = 40;

    /// A line of several sentences, or one so long, is a paragraph.
    private static final int PARAGRAPH = 80;

    /// Fewer letters behind a sentence are a link or a count.
    private static final int MIN_REST = 12;

    private Ending() {}

    static boolean isSentence(String text) {
        return END.matcher(text).find();
    }

    /// Whether a text ends nowhere, be it a single line.
    static boolean isOpen(String text) {
        String line = last(text);
        return line.length() >= MIN_LINE && isEndless(line);
    }

    /// Whether a text ends within a paragraph of sentences.
    static boolean isTorn(String text) {
        String line = last(text);
        int rest = line.length() - lastMark(line);
        return line.length() >= PARAGRAPH
                && rest >= MIN_REST
                && WITHIN.matcher(line).find()
                && isEndless(line);
    }

    /// Where the last sentence begins; 0 where there is but one.
    private static int lastMark(String line) {
        Matcher mark = STOP.matcher(line);
        int at = 0;
        while (mark.find()) {
            at = mark.end();
        }
        return at;
    }

    private static boolean isEndless(String line) {
        int last = line.codePointBefore(line.length());
        return !isSentence(line) && !TAG.matcher(line).find() && !WITHOUT.contains(Character.UnicodeScript.of(last));
    }

    private static String last(String text) {
        String bare = text.stripTrailing();
        return bare.substring(bare.lastIndexOf('\n') + 1);
    }
}
