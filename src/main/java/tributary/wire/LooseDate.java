package tributary.wire;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in the forms that people and old programs write: first the time and its zone are found, then the day in what
/// is
/// left. A word that nobody knows makes it no date, but for the first, which is a weekday.
final class LooseDate {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern TIME =
            Pattern.compile("(?<![\\p{IsLatin}\\d:.+-])(오전|오후|上午|下午|午前|午後)?\\s*(\\d{1,2})[:h](\\d{1,2})"
                    + "(?::(\\d{1,2})(?:[.,]\\d{1,12})?)?(?![\\d:])\\s*([ap]\\.?m\\b\\.?)?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?:[.,]\\d+)?\\s*(.*)");
    private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})t");
    private static final Pattern OFFSET =
            Pattern.compile("^\\s*(?:gmt|utc|ut)?\\s*([+-])(\\d{1,2}):?(\\d{1,2})?(?!\\d)\\s*z?(?=\\s|$|[,;)])");
    private static final Pattern ZONE = Pattern.compile("^[\\s,]*([a-z]+(?:/[a-z_]+)*)\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*[-/.年년]\\s*0?(\\d{1,2})(?:\\s*[-/.月월]\\s*(\\d{1,2}))?(?![\\d-])\\s*[日일월月.]?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*([-/. ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}][\\p{L}\\p{M}'’]*");
    private static final Pattern ORDINAL = Pattern.compile("(\\d)(?:st|nd|rd|th|er|º|ª|°)(?![\\p{L}])");

    private LooseDate() {}

    static Optional<Instant> parse(String raw) {
        String text = plain(raw);
        Optional<Instant> number = number(text);
        if (number.isPresent()) {
            return number;
        }
        text = COMPACT_DAY.matcher(text).replaceFirst("$1-$2-$3 ");
        text = text.replaceFirst("(?<=\\d)\\s*t\\s*(?=\\d)", " ");
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return dayOnly(text);
        }
        LocalTime clock = clock(time);
        String before = text.substring(0, time.start());
        String after = text.substring(time.end());
        Zoned zoned = Zoned.of(after);
        LocalDate day = day(before + ' ' + zoned.rest);
        if (clock == null || (zoned.zone == null && zoned.bad) || day == null) {
            return Optional.empty();
        }
        ZoneId zone = zoned.zone != null ? zoned.zone : Zones.ofLanguage(text);
        LocalDateTime local = day.atTime(clock);
        boolean midnight = time.group(2).equals("24");
        return Optional.of((midnight ? local.plusDays(1) : local).atZone(zone).toInstant());
    }

    private static String plain(String raw) {
        String text = COMMENT.matcher(raw).replaceAll(" ");
        text = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return ORDINAL.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
    }

    /// Seconds or milliseconds since 1970, or all digits of a date in a row.
    private static Optional<Instant> number(String text) {
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
        Zoned zoned = Zoned.of(m.group(7));
        if (!zoned.rest.isBlank() || zoned.bad) {
            return Optional.empty();
        }
        LocalTime clock = m.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(integer(m.group(4)), integer(m.group(5)), m.group(6) == null ? 0 : integer(m.group(6)));
        return Optional.of(day.atTime(clock)
                .atZone(zoned.zone == null ? ZoneOffset.UTC : zoned.zone)
                .toInstant());
    }

    private static Optional<Instant> dayOnly(String text) {
        Matcher zoned = Pattern.compile("^(.*\\d{4}) (?:(\\d{2})(\\d{2}) )?(gmt|utc|ut|z|est|edt|pst|pdt)$")
                .matcher(text);
        if (zoned.matches() && zoned.group(2) != null) {
            return parse(zoned.group(1).replaceFirst(" \\d{4}$", "")
                    + ' '
                    + zoned.group(2)
                    + ':'
                    + zoned.group(3)
                    + ' '
                    + zoned.group(4));
        }
        Matcher military =
                Pattern.compile("^(.*\\d) (\\d{2})(\\d{2}) ([a-z]{1,4})$").matcher(text);
        if (military.matches()) {
            return parse(
                    military.group(1) + ' ' + military.group(2) + ':' + military.group(3) + ' ' + military.group(4));
        }
        LocalDate day = day(zoned.matches() ? zoned.group(1) : text);
        return day == null
                ? Optional.empty()
                : Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static @Nullable LocalTime clock(Matcher time) {
        int hour = integer(time.group(2));
        int minute = integer(time.group(3));
        int second = time.group(4) == null ? 0 : integer(time.group(4));
        String half = time.group(1) != null ? time.group(1) : time.group(5) != null ? time.group(5) : "";
        boolean afternoon = half.startsWith("p") || half.equals("오후") || half.equals("下午") || half.equals("午後");
        if (!half.isEmpty()) {
            hour = hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
        }
        if (hour == 24 && minute == 0 && second == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour > 23 || minute > 59 || second > 60 ? null : LocalTime.of(hour, minute, Math.min(second, 59));
    }

    /// The zone at the start of a text, and what follows it.
    private record Zoned(@Nullable ZoneId zone, String rest, boolean bad) {
        static Zoned of(String after) {
            Matcher offset = OFFSET.matcher(after);
            if (offset.find()) {
                int hours = integer(offset.group(2));
                int minutes = offset.group(3) == null ? 0 : integer(offset.group(3));
                if (hours > 14 || minutes > 59) {
                    return new Zoned(null, "", true);
                }
                int seconds = (hours * 60 + minutes) * 60 * (offset.group(1).equals("-") ? -1 : 1);
                String rest = after.substring(offset.end()).replaceFirst("^\\s*(?:gmt|utc|[a-z]{3,4})\\s*$", "");
                return new Zoned(ZoneOffset.ofTotalSeconds(seconds), rest, false);
            }
            Matcher name = ZONE.matcher(after);
            if (name.find()) {
                ZoneId zone = Zones.named(name.group(1));
                boolean month = Months.month(name.group(1)) > 0 || Months.isFiller(name.group(1));
                return zone != null || !month
                        ? new Zoned(zone, after.substring(name.end()), zone == null)
                        : new Zoned(null, after, false);
            }
            return new Zoned(null, after, false);
        }
    }

    private static @Nullable LocalDate day(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.find()) {
            int day = first.group(3) == null ? 1 : integer(first.group(3));
            return fillers(text.substring(0, first.start()) + ' ' + text.substring(first.end()))
                    ? Dates.day(integer(first.group(1)), integer(first.group(2)), day)
                    : null;
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return fillers(text.substring(0, numeric.start()) + ' ' + text.substring(numeric.end()))
                    ? numeric(numeric, text)
                    : null;
        }
        return worded(text);
    }

    /// True when a text holds nothing but a leading word, weekdays and small words.
    private static boolean fillers(String text) {
        if (text.isBlank()) {
            return true;
        }
        Matcher token = TOKEN.matcher(text);
        boolean first = true;
        while (token.find()) {
            if (Character.isDigit(token.group().charAt(0)) || (!first && !Months.isFiller(token.group()))) {
                return false;
            }
            first = false;
        }
        return text.indexOf('=') < 0;
    }

    /// Day and month as numbers: which is which must follow from their size, the dots, or the weekday.
    private static @Nullable LocalDate numeric(Matcher m, String text) {
        int a = integer(m.group(1));
        int b = integer(m.group(3));
        int year = year(m.group(4));
        if (a > 12 || m.group(2).equals(".") || a == b) {
            return b > 12 ? null : m.group(4).length() == 2 && m.group(2).equals("-") ? null : Dates.day(year, b, a);
        }
        if (b > 12) {
            return m.group(2).equals("-") && m.group(4).length() == 2 ? null : Dates.day(year, a, b);
        }
        int weekday = Months.weekday(text);
        LocalDate dayFirst = Dates.day(year, b, a);
        LocalDate monthFirst = Dates.day(year, a, b);
        boolean isDayFirst = dayFirst.getDayOfWeek().getValue() == weekday;
        boolean isMonthFirst = monthFirst.getDayOfWeek().getValue() == weekday;
        return isDayFirst == isMonthFirst ? null : isDayFirst ? dayFirst : monthFirst;
    }

    /// A month by its name among at most two numbers; or a year alone.
    private static @Nullable LocalDate worded(String text) {
        var numbers = new ArrayList<String>();
        var months = new ArrayList<Integer>();
        Matcher token = TOKEN.matcher(text);
        boolean first = true;
        while (token.find()) {
            String word = token.group();
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (Months.month(word) > 0) {
                months.add(Months.month(word));
            } else if (!first && !Months.isFiller(word)) {
                return null;
            }
            first = false;
        }
        if (months.isEmpty()) {
            return text.matches("\\d{4}") ? Dates.day(integer(text), 1, 1) : null;
        }
        return text.indexOf('=') >= 0 || months.size() > 2 ? null : worded(months.getLast(), numbers);
    }

    private static @Nullable LocalDate worded(int month, List<String> numbers) {
        if (numbers.size() == 1) {
            return numbers.getFirst().length() == 4 ? Dates.day(integer(numbers.getFirst()), month, 1) : null;
        }
        if (numbers.size() != 2) {
            return null;
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String day = numbers.get(yearFirst ? 1 : 0);
        String year = numbers.get(yearFirst ? 0 : 1);
        return day.length() > 2 || year.length() == 1 || year.length() == 3 || year.length() > 4
                ? null
                : Dates.day(year(year), month, integer(day));
    }

    private static int year(String digits) {
        int year = integer(digits);
        return digits.length() > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
    }

    private static int integer(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
