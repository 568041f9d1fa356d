package tributary.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// Dates in headers: written in one form and read in the three of RFC 9110 5.6.7, and nothing else: whoever writes
/// something looser may mean anything. The name of the day is not checked against the date.
public final class HttpDate {
    private static final int LONGEST = 40;

    private static final DateTimeFormatter WRITTEN =
            pattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FIXED = pattern("d MMM uuuu HH:mm:ss");
    private static final DateTimeFormatter ASCTIME = pattern("MMM ppd HH:mm:ss uuuu");

    private HttpDate() {}

    /// The preferred form, `Sun, 06 Nov 1994 08:49:37 GMT`.
    public static String of(Instant instant) {
        return WRITTEN.format(instant);
    }

    /// Empty when it is no date. `now` decides the century of RFC 850, which is never more than fifty years ahead.
    public static Optional<Instant> parse(String text, Instant now) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String date = text.strip();
        int comma = date.indexOf(',');
        if (comma < 0) {
            return date.length() < 4 ? Optional.empty() : read(date.substring(4), ASCTIME);
        }
        String rest = date.substring(comma + 1).strip();
        if (!rest.endsWith(" GMT") && !rest.endsWith(" UTC")) {
            return Optional.empty();
        }
        String plain = rest.substring(0, rest.length() - 4);
        return read(plain, FIXED).or(() -> read(plain, rfc850(now)));
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter rfc850(Instant now) {
        LocalDate base = now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(49);
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, base)
                .appendPattern(" HH:mm:ss")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
