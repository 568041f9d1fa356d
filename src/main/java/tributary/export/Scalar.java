package tributary.export;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts as YAML that every parser, old and new, reads back as the same string.
final class Scalar {
    /// Letters first, then nothing that means something to YAML: needs no quotes.
    private static final Pattern PLAIN = Pattern.compile(
            "\\p{L}(?:[\\p{L}\\p{M}\\p{N} ._/+()\\-·\\uFF01-\\uFF5E]*[\\p{L}\\p{M}\\p{N})\\uFF01-\\uFF5E])?");

    /// What some YAML reads as something else than a text.
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private Scalar() {}

    /// Without quotes where that is safe.
    static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /// In single quotes; in double quotes where characters must be escaped.
    static String quoted(String text) {
        return text.codePoints().anyMatch(Scalar::needsEscape) ? escaped(text) : "'" + text.replace("'", "''") + "'";
    }

    /// Control characters, what some YAML takes for a line break or a mark of byte order, noncharacters, and halves of
    /// a pair.
    private static boolean needsEscape(int point) {
        return point < 0x20
                || (point >= 0x7F && point < 0xA0)
                || point == 0x2028
                || point == 0x2029
                || point == 0xFEFF
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static String escaped(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
            } else if (point >= 0xD800 && point <= 0xDFFF) {
                out.append('?');
            } else if (!needsEscape(point)) {
                out.appendCodePoint(point);
            } else {
                out.append(point > 0xFFFF ? "\\U%08X".formatted(point) : "\\u%04X".formatted(point));
            }
        });
        return out.append('"').toString();
    }
}
