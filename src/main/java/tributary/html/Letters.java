package tributary.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What a text says apart from case, marks and spaces.
public final class Letters {
    private Letters() {}

    /// The words of a text, in lower case.
    public static Set<String> words(String text) {
        var words = new HashSet<String>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int at = 0; at <= lower.length(); ) {
            int point = at < lower.length() ? lower.codePointAt(at) : ' ';
            boolean isWithin = Character.isLetterOrDigit(point);
            if (isWithin && start < 0) {
                start = at;
            } else if (!isWithin && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            at += Character.charCount(point);
        }
        return words;
    }

    /// The letters and digits of a text, in lower case.
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            char c = lower.charAt(at);
            if (c < 128) {
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                    letters.append(c);
                }
            } else if (Character.isSurrogate(c)) {
                int point = lower.codePointAt(at);
                if (Character.isLetterOrDigit(point)) {
                    letters.appendCodePoint(point);
                }
                at += Character.charCount(point) - 1;
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
