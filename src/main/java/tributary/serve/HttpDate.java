package tributary.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates of HTTP headers (RFC 9110 5.6.7): written in one form, read in three.
final class HttpDate {
    private static final int MAX_LENGTH = 64;
    private static final DateTimeFormatter FIXED = pattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final List<DateTimeFormatter> FORMS = List.of(
            FIXED,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1980)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            pattern("EEE MMM ppd HH:mm:ss yyyy"));

    private HttpDate() {}

    static String of(Instant instant) {
        return FIXED.format(instant);
    }

    static Optional<Instant> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(Instant.from(form.parse(text.strip())));
            } catch (DateTimeException e) {
                // another form, perhaps
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
