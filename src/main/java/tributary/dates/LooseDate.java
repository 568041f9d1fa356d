package tributary.dates;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in the forms that people and old programs write: first the time and its zone are found, then the day in what
/// is left. A word that nobody knows makes it no date, but for the first, which may be a weekday of any language.
final class LooseDate {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d)(?:st|nd|rd|th|er|º|ª|°)(?![\\p{L}])");
    private static final Pattern ASIAN_CLOCK =
            Pattern.compile("(\\d{1,2})\\s*[時时點点시]\\s*(?:(\\d{1,2})\\s*[分분])?(?:\\s*(\\d{1,2})\\s*[秒초])?");
    private static final Pattern ASIAN_MONTH = Pattern.compile("(\\d{1,2})\\s+(\\d{1,2})[月월]\\s+(\\d{4})");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?:[.,]\\d+)?\\s*(.*)");
    private static final Pattern ZONE_LAST = Pattern.compile("^(.*\\d) ([a-z]{1,4})$");
    private static final Pattern MILITARY = Pattern.compile("^(.*\\d) (\\d{2})(\\d{2}) ([a-z]{1,4})$");

    private final @Nullable ZoneId local;

    private LooseDate(@Nullable ZoneId local) {
        this.local = local;
    }

    /// Reads a date; without a zone of its own it is one of `local`, or of UTC where that is null.
    static Optional<Instant> parse(String raw, @Nullable ZoneId local) {
        return new LooseDate(local).read(plain(raw));
    }

    private Optional<Instant> read(String plain) {
        Optional<Instant> number = number(plain);
        if (number.isPresent()) {
            return number;
        }
        String text = OldIso.common(plain).replaceFirst("(?<=\\d)\\s*t\\s*(?=\\d)", " ");
        Clock clock = Clock.find(text);
        if (clock != null) {
            return timed(clock, text);
        }
        Optional<Instant> day = dayOnly(text);
        Clock stops = day.isPresent() ? null : Clock.findStops(text);
        return stops == null ? day : timed(stops, text);
    }

    private static String plain(String raw) {
        String text = COMMENT.matcher(raw).replaceAll(" ");
        text = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        text = Calendars.digits(text);
        if (text.chars().anyMatch(c -> c > 0x7F)) {
            text = ofOtherScripts(text);
        }
        text = text.replaceFirst("(?<=\\d{4}):(?=\\d{2}:\\d{2})", " "); // a web server's log
        text = text.replaceFirst("\\[([a-z_/+-]+)]", " $1 "); // the zone in brackets, as Java prints it
        return ORDINAL.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
    }

    private static String ofOtherScripts(String text) {
        String plain = ASIAN_MONTH.matcher(text).replaceFirst("$3-$2-$1");
        plain = ASIAN_CLOCK
                .matcher(plain)
                .replaceFirst(found -> found.group(1)
                        + ':'
                        + (found.group(2) == null ? "00" : found.group(2))
                        + (found.group(3) == null ? " " : ':' + found.group(3) + ' '));
        plain = plain.replaceFirst("(?<=[日일])(?=\\d)", " ");
        return Calendars.months(plain);
    }

    private Optional<Instant> timed(Clock clock, String text) {
        Zoned zoned = Zoned.of(clock.after(), local);
        LocalDate day = LooseDay.of(clock.before() + ' ' + zoned.rest());
        LocalTime time = clock.time();
        if (time == null || zoned.isBad() || day == null) {
            return Optional.empty();
        }
        LocalDateTime moment = (clock.isMidnightAfter() ? day.plusDays(1) : day).atTime(time);
        return Optional.of(moment.atZone(zone(zoned.zone(), text)).toInstant());
    }

    private ZoneId zone(@Nullable ZoneId stated, String text) {
        return stated != null ? stated : local != null ? local : Zones.ofLanguage(text);
    }

    /// Seconds or milliseconds since 1970, or all digits of a date in a row.
    private Optional<Instant> number(String text) {
        if (!text.matches("\\d{8,14}(?:[.,]\\d+)?(?:t\\d{4,6})?.{0,8}")) {
            return Optional.empty();
        }
        if (text.matches("\\d{9,10}(?:\\.\\d+)?")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text.replaceAll("\\..*", ""))));
        }
        if (text.matches("1\\d{12}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        Matcher m = COMPACT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate day = Dates.day(integer(m.group(1)), integer(m.group(2)), integer(m.group(3)));
        Zoned zoned = Zoned.of(m.group(7), local);
        if (!zoned.rest().isBlank() || zoned.isBad()) {
            return Optional.empty();
        }
        LocalTime time = m.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(integer(m.group(4)), integer(m.group(5)), m.group(6) == null ? 0 : integer(m.group(6)));
        return Optional.of(day.atTime(time).atZone(zone(zoned.zone(), "")).toInstant());
    }

    /// A date without a time, or with one of four digits before its zone.
    private Optional<Instant> dayOnly(String text) {
        Matcher military = MILITARY.matcher(text);
        if (military.matches()) {
            Optional<Instant> timed = read(military.replaceFirst("$1 $2:$3 $4"));
            if (timed.isPresent()) {
                return timed;
            }
        }
        Matcher zoned = ZONE_LAST.matcher(text);
        ZoneId stated = zoned.matches() ? Zones.named(zoned.group(2), local) : null;
        LocalDate day = LooseDay.of(stated == null ? text : zoned.group(1));
        ZoneId zone = stated != null ? stated : local != null ? local : ZoneOffset.UTC;
        return Optional.ofNullable(day).map(it -> it.atStartOfDay(zone).toInstant());
    }

    private static int integer(String digits) {
        return Integer.parseInt(digits);
    }
}
