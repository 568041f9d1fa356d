package tributary.dates;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time of day found in a text, what stands before it and what stands after it; `time` is null where the digits are
/// none.
record Clock(@Nullable LocalTime time, boolean isMidnightAfter, String before, String after) {
    private static final Pattern COLONS =
            Pattern.compile("(?<![\\p{IsLatin}\\d:.+-])(오전|오후|上午|下午|午前|午後|凌晨|早上|中午|晚上)?\\s*(\\d{1,2})[:h](\\d{1,2})"
                    + "(?::(\\d{1,2})(?:[.,]\\d{1,12})?)?(?![\\d:])\\s*([apπμ]\\.?\\s?[mμ](?!\\p{L})\\.?)?");

    /// A full stop between hours and minutes, as in Finland, Italy and Indonesia.
    private static final Pattern STOPS =
            Pattern.compile("(?<![\\d.:/+-])()(\\d{1,2})\\.([0-5]\\d)(?:\\.([0-5]\\d))?(?![\\d.]*\\d)\\.?()");

    /// The first time written with colons, or null.
    static @Nullable Clock find(String text) {
        return find(COLONS, text);
    }

    /// The last time written with full stops, or null. A date looks the same: ask only where another date stands.
    static @Nullable Clock findStops(String text) {
        Matcher found = STOPS.matcher(text);
        Clock last = null;
        while (found.find()) {
            last = of(found, text);
        }
        return last;
    }

    private static @Nullable Clock find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? of(found, text) : null;
    }

    private static Clock of(Matcher found, String text) {
        String half = found.group(1) != null && !found.group(1).isEmpty() ? found.group(1) : found.group(5);
        int hour = hour(Integer.parseInt(found.group(2)), half == null ? "" : half);
        int minute = Integer.parseInt(found.group(3));
        int second = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        boolean sane = (hour < 24 || midnight) && minute < 60 && second <= 60;
        return new Clock(
                sane ? LocalTime.of(hour % 24, minute, Math.min(second, 59)) : null,
                midnight,
                text.substring(0, found.start()),
                text.substring(found.end()));
    }

    private static int hour(int hour, String half) {
        boolean afternoon = switch (half) {
            case "오후", "下午", "午後", "晚上" -> true;
            case "中午" -> hour < 11;
            default -> half.startsWith("p") || half.startsWith("μ");
        };
        return half.isEmpty() || hour > 12 || (half.equals("中午") && !afternoon)
                ? hour
                : hour % 12 + (afternoon ? 12 : 0);
    }
}
