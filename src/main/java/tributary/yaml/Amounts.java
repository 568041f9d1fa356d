package tributary.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations (`15m`, `1h30m`, `500ms`) and sizes (`16MB`) as people write them.
public final class Amounts {
    static final String DURATION =
            "(?=\\d)(?:(\\d{1,6})d)?(?:(\\d{1,7})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?";
    static final String SIZE = "(\\d{1,9})(B|KB|MB|GB)";

    private static final Pattern DURATION_PATTERN = Pattern.compile(DURATION);
    private static final Pattern SIZE_PATTERN = Pattern.compile(SIZE);

    private Amounts() {}

    public static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION_PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(number(matcher, 1))
                .plusHours(number(matcher, 2))
                .plusMinutes(number(matcher, 3))
                .plusSeconds(number(matcher, 4))
                .plusMillis(number(matcher, 5)));
    }

    /// Bytes; a KB is 1,024 of them.
    static Optional<Long> size(String text) {
        Matcher matcher = SIZE_PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int shift = switch (matcher.group(2)) {
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> 0;
        };
        return Optional.of(Long.parseLong(matcher.group(1)) << shift);
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
