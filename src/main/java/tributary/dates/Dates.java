package tributary.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates as feeds write them, in any form and many languages. A wrong date is worse than none: what can be read in two
/// ways is not read.
public final class Dates {
    /// No date is longer.
    private static final int MAX_LENGTH = 150;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {}

    /// A date as it stands; without a zone it is UTC.
    public static Optional<Instant> parse(String text) {
        return parse(text, null);
    }

    /// A date of a publisher whose clock is known: times without a zone are of `local`, and so are the names of zones
    /// that other countries use too. Null stands for UTC and for no country.
    public static Optional<Instant> parse(String text, @Nullable ZoneId local) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Optional<Instant> exact = date.charAt(0) <= '9' ? iso(date) : rfc822(date);
            return exact.isPresent() ? exact : LooseDate.parse(date, local);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// A day of a month; a day that the month lacks (June 31) runs over into the next.
    static LocalDate day(int year, int month, int day) {
        if (year < 1 || year > 9999 || day < 1 || day > 31) {
            throw new DateTimeException("no such day");
        }
        return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }

    /// `2026-11-24T12:51:42Z`, with a fraction or an offset: the common case, without a detour.
    private static Optional<Instant> iso(String s) {
        boolean shaped = s.length() >= 20
                && s.charAt(4) == '-'
                && s.charAt(7) == '-'
                && s.charAt(10) == 'T'
                && s.charAt(13) == ':'
                && s.charAt(16) == ':';
        int zone = shaped ? offset(s, fractionEnd(s)) : -1;
        if (zone == Integer.MIN_VALUE || !shaped) {
            return Optional.empty();
        }
        return at(number(s, 0, 4), number(s, 5, 2), number(s, 8, 2), s, 11, zone);
    }

    private static int fractionEnd(String s) {
        int at = 19;
        if (s.charAt(at) == '.') {
            do {
                at++;
            } while (at < s.length() - 1 && s.charAt(at) >= '0' && s.charAt(at) <= '9');
        }
        return at;
    }

    /// `Tue, 24 Nov 2026 12:51:42 +0100` in English, day in two digits.
    private static Optional<Instant> rfc822(String s) {
        boolean shaped = s.length() >= 29
                && s.charAt(3) == ','
                && s.charAt(4) == ' '
                && s.charAt(7) == ' '
                && s.charAt(11) == ' '
                && s.charAt(16) == ' '
                && s.charAt(19) == ':'
                && s.charAt(22) == ':'
                && s.charAt(25) == ' ';
        if (!shaped) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(s.substring(8, 11).toLowerCase(Locale.ROOT));
        int zone = s.startsWith("GMT", 26) && s.length() == 29 ? 0 : offset(s, 26);
        if (month < 0 || month % 3 != 0 || zone == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        return at(number(s, 12, 4), month / 3 + 1, number(s, 5, 2), s, 17, zone);
    }

    @SuppressWarnings("TooManyParameters")
    private static Optional<Instant> at(int year, int month, int day, String s, int time, int zone) {
        int hour = number(s, time, 2);
        int minute = number(s, time + 3, 2);
        int second = number(s, time + 6, 2);
        boolean sane = year > 0
                && month > 0
                && month < 13
                && day > 0
                && day < 32
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
        return sane
                ? Optional.of(
                        day(year, month, day).atTime(hour, minute, second).toInstant(ZoneOffset.ofTotalSeconds(zone)))
                : Optional.empty();
    }

    /// Seconds east of UTC from `Z`, `+0100` or `+01:00` up to the end, or the smallest number.
    private static int offset(String s, int at) {
        int length = s.length() - at;
        if (length == 1 && s.charAt(at) == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && s.charAt(at + 3) == ':';
        char sign = length > 0 ? s.charAt(at) : ' ';
        if ((length != 5 && !colon) || (sign != '+' && sign != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = number(s, at + 1, 2);
        int minutes = number(s, at + (colon ? 4 : 3), 2);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static int number(String s, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            char c = s.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
