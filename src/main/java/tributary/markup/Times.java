package tributary.markup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants as formats and people write them, always in UTC and to the second.
public final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant PLAUSIBLE = Instant.parse("1990-01-01T00:00:00Z");
    private static final DateTimeFormatter MICROS = pattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final DateTimeFormatter RFC822 = pattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter DAY = pattern("EEEE, d MMMM yyyy");
    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter MOMENT = pattern("d MMM yyyy, HH:mm");

    private Times() {}

    /// `Tue, 14 Dec 2021 08:13:04 GMT`.
    public static String rfc822(Instant instant) {
        return RFC822.format(clamped(instant));
    }

    /// `2021-12-14T08:13:04Z`.
    public static String rfc3339(Instant instant) {
        return clamped(instant).toString();
    }

    /// `2021-12-14T08:13:04.250000Z`.
    public static String micros(Instant instant) {
        return MICROS.format(instant);
    }

    /// True when nobody takes it for a mistake: not before feeds could be, not after the latest we know of.
    public static boolean isPlausible(Instant instant, Instant latest) {
        return !instant.isBefore(PLAUSIBLE) && !instant.isAfter(latest);
    }

    /// The nearest plausible moment.
    public static Instant plausible(Instant instant, Instant latest) {
        Instant early = instant.isAfter(latest) ? latest : instant;
        return early.isBefore(PLAUSIBLE) ? PLAUSIBLE : early;
    }

    /// `Tuesday, 14 December 2021`.
    public static String day(Instant instant) {
        return DAY.format(clamped(instant));
    }

    /// `08:13`.
    public static String clock(Instant instant) {
        return CLOCK.format(clamped(instant));
    }

    /// `14 Dec 2021, 08:13`.
    public static String moment(Instant instant) {
        return MOMENT.format(clamped(instant));
    }

    /// No format of ours has room for a year beyond four digits.
    private static Instant clamped(Instant instant) {
        Instant late = instant.isBefore(FIRST) ? FIRST : instant;
        return (late.isAfter(LAST) ? LAST : late).truncatedTo(ChronoUnit.SECONDS);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
