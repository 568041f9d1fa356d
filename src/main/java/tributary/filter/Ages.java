package tributary.filter;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Ages as people write them: `90m`, `12h`, `14d` or `2w`.
public final class Ages {
    private static final Pattern AGE = Pattern.compile("\\d{1,6}[smhdw]");

    private Ages() {}

    /// Empty when the text is no age.
    public static Optional<Duration> of(String text) {
        if (!AGE.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 's' -> Duration.ofSeconds(number);
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    case 'w' -> Duration.ofDays(7 * number);
                    default -> Duration.ofDays(number);
                });
    }
}
