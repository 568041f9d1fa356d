package tributary.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The types of single values, each with its bounds.
public final class Types {
    private static final Map<String, Object> BLANK = Map.of("type", "string", "pattern", "\\$\\{.+\\}");

    private Types() {}

    /// One line of text that is not blank.
    public static Type<String> line(int max) {
        return new Type.Scalar<>(
                "a line of text, at most " + max + " characters",
                text -> Optional.of(text.strip()).filter(it -> !it.isEmpty() && it.length() <= max && isLine(it)),
                Map.of("type", "string", "minLength", 1, "maxLength", max));
    }

    public static boolean isLine(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    public static Type<Boolean> flag() {
        Function<String, Optional<Boolean>> parse = text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
        return new Type.Scalar<>("true or false", parse, orBlank(Map.of("type", "boolean")));
    }

    /// A zone by the name of its place or by its offset; abbreviations mean too many things.
    public static Type<ZoneId> zone() {
        Function<String, Optional<ZoneId>> parse = text -> {
            String name = text.strip();
            boolean isClear = name.equals("UTC") || name.contains("/") || name.matches("[+-]\\d{2}:\\d{2}");
            try {
                return isClear ? Optional.of(ZoneId.of(name)) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
        return new Type.Scalar<>(
                "a time zone such as Europe/Berlin, +05:30 or UTC", parse, Map.of("type", "string", "minLength", 1));
    }

    public static Type<Integer> count(int min, int max) {
        Function<String, Optional<Integer>> parse = text -> Optional.of(text.strip())
                .filter(it -> it.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(it -> it >= min && it <= max);
        return new Type.Scalar<>(
                "a whole number from " + min + " to " + max,
                parse,
                orBlank(Map.of("type", "integer", "minimum", min, "maximum", max)));
    }

    public static Type<Duration> duration(String min, String max) {
        Duration least = Amounts.duration(min).orElseThrow();
        Duration most = Amounts.duration(max).orElseThrow();
        return new Type.Scalar<>(
                "a duration from " + min + " to " + max + ", such as 90s, 15m, 1h30m or 2d",
                text -> Amounts.duration(text).filter(it -> it.compareTo(least) >= 0 && it.compareTo(most) <= 0),
                orBlank(pattern(Amounts.DURATION)));
    }

    public static Type<Long> size(String min, String max) {
        long least = Amounts.size(min).orElseThrow();
        long most = Amounts.size(max).orElseThrow();
        return new Type.Scalar<>(
                "a size from " + min + " to " + max + ", such as 512KB or 16MB",
                text -> Amounts.size(text).filter(it -> it >= least && it <= most),
                orBlank(pattern(Amounts.SIZE)));
    }

    /// One of a few words; those that come `later` are refused as such.
    public static Type<String> word(List<String> words, String... later) {
        String expected =
                words.size() == 1 ? words.getFirst() : String.join(", ", words).replaceAll(", ([^,]+)$", " or $1");
        String soon = later.length == 0 ? "" : " (not supported yet: " + String.join(", ", later) + ")";
        return new Type.Scalar<>(
                expected + soon,
                text -> Optional.of(text.strip()).filter(words::contains),
                orBlank(Map.of("enum", words)));
    }

    public static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", "^(?:" + pattern + ")$");
    }

    /// The schema, or a text with a `${..}` in it.
    public static Map<String, Object> orBlank(Map<String, Object> schema) {
        return Map.of("anyOf", Stream.of(schema, BLANK).toList());
    }
}
