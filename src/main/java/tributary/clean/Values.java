package tributary.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import tributary.html.Texts;

/// What the values of plain attributes may be; another value is left out with its attribute.
final class Values {
    static final int MAX_TEXT = 1000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+){0,5}");
    private static final Pattern TIME = Pattern.compile("[0-9A-Za-z:+. -]{1,40}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+/[a-z0-9.+-]+");
    private static final int MAX_WORD = 35;

    private Values() {}

    /// Writes the attributes of the source that its element may keep.
    static void write(Output out, Element source, String name) {
        for (Attribute attribute : source.attributes()) {
            String key = attribute.getKey();
            if (Allowed.isAttribute(name, key)) {
                checked(key, attribute.getValue()).ifPresent(value -> out.attribute(key, value));
            }
        }
    }

    private static Optional<String> checked(String name, String value) {
        return switch (name) {
            case "title" -> Optional.of(text(value)).filter(it -> !it.isEmpty());
            case "dir" -> Optional.of(word(value)).filter(it -> it.matches("ltr|rtl|auto"));
            case "lang" -> Optional.of(value.strip()).filter(it -> it.length() <= MAX_WORD && matches(WORD, it));
            case "datetime" -> Optional.of(value.strip()).filter(it -> matches(TIME, it));
            case "type" -> Optional.of(value.strip()).filter(it -> it.matches("[1aAiI]"));
            case "scope" -> Optional.of(word(value)).filter(it -> it.matches("row|col|rowgroup|colgroup"));
            case "open", "reversed" -> Optional.of("");
            default -> Optional.of(value.strip()).filter(it -> matches(NUMBER, it));
        };
    }

    static String text(String value) {
        return Texts.cut(Texts.line(value), MAX_TEXT).stripTrailing();
    }

    /// A keyword in lower case, or the empty text.
    static String word(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return word.length() <= MAX_WORD && matches(WORD, word) ? word : "";
    }

    /// A media type without parameters, or the empty text.
    static String type(String value) {
        int end = value.indexOf(';');
        String type = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.length() <= 100 && matches(TYPE, type) ? type : "";
    }

    /// A media query or a list of sizes, or the empty text.
    static String query(String value) {
        String line = Texts.line(value);
        return line.length() > 300 || line.equals("auto") ? "" : line;
    }

    private static boolean matches(Pattern pattern, String value) {
        return pattern.matcher(value).matches();
    }
}
