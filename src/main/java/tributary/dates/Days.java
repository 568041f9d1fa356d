package tributary.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as pages write them, in figures or with the name of a month in many languages.
public final class Days {
    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;

    private static final Pattern ISO = Pattern.compile(
            "((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d(?!\\d))?)?");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d])((?:19|20)\\d\\d)\\s*[./年년-]\\s*(\\d{1,2})\\s*[./月월-]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20)?\\d\\d)(?![\\d/])");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([\\p{L}\\p{M}]{2,16})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+((?:19|20)\\d\\d)");
    private static final Pattern MONTH_SECOND = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s.-]*(?:of\\s+|de\\s+|d’|d')?([\\p{L}\\p{M}]{2,16})(?:\\s?/\\s?\\p{L}{3,10})?\\.?,?[\\s-]*(?:de[l]?\\s+)?((?:19|20)\\d\\d)");

    /// As in Hungary and Lithuania.
    private static final Pattern MONTH_AFTER_YEAR = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(?:\\.|\\s+m\\.)?\\s+([\\p{L}\\p{M}]{3,16})\\.?\\s+(\\d{1,2})(?![\\d:])");

    private static final List<Pattern> ALL = List.of(FIGURES, MONTH_FIRST, MONTH_SECOND, DAY_FIRST, MONTH_AFTER_YEAR);

    /// What may find a day where no year has four figures.
    private static final List<Pattern> SHORT_YEARS = List.of(DAY_FIRST);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /// How far from its year the rest of a day may stand.
    private static final int BEFORE_YEAR = 40;

    private static final int AFTER_YEAR = 20;
    private static final Pattern EPOCH = Pattern.compile("^1[0-9]{9}(?:[0-9]{3})?$");

    private static final Pattern MONTH_FIRST_TONGUES =
            Pattern.compile("en(?:-(?:US|CA|PH))?", Pattern.CASE_INSENSITIVE);

    private Days() {}

    /// A date that a machine was meant to read, with its time and offset where it names them.
    public static Optional<String> stated(String raw, boolean isDayFirst) {
        String text = raw.strip();
        if (text.length() < 6 || text.length() > 100) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3)).map(it -> it + time(iso));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(Instant.ofEpochSecond(text.length() > 10 ? number / 1000 : number)
                    .toString());
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        return seen(text, isDayFirst);
    }

    private static String time(Matcher iso) {
        if (iso.group(4) == null) {
            return "";
        }
        String seconds = iso.group(6) == null ? "00" : iso.group(6);
        String zone = iso.group(7) == null ? "" : iso.group(7);
        String offset = switch (zone) {
            case "" -> "";
            case "Z", "UTC", "GMT" -> "Z";
            default ->
                zone.length() == 3
                        ? zone + ":00"
                        : zone.indexOf(':') < 0 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        };
        String hour = iso.group(4).length() == 1 ? "0" + iso.group(4) : iso.group(4);
        return "T" + hour + ":" + iso.group(5) + ":" + seconds + offset;
    }

    /// Whether `3/4/2024` is in April where this language is written: everywhere but in America.
    public static boolean isDayFirst(@Nullable String language) {
        return language != null && !MONTH_FIRST_TONGUES.matcher(language).matches();
    }

    /// The first day in a text that was written for people.
    public static Optional<String> seen(String raw, boolean isDayFirst) {
        String text = Calendars.common(raw);
        if (!hasDigits(text)) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int where = Integer.MAX_VALUE;
        for (Pattern pattern : hasYear(text) ? ALL : SHORT_YEARS) {
            Matcher found = pattern.matcher(text);
            for (int tries = 0; tries < 20 && found.find() && found.start() < where; tries++) {
                Optional<String> day = read(pattern, found, isDayFirst);
                if (day.isPresent()) {
                    best = day;
                    where = found.start();
                }
            }
        }
        return best;
    }

    /// The first day in a long text that has a year of four figures.
    public static Optional<String> first(String raw, boolean isDayFirst) {
        String text = Calendars.common(raw);
        Matcher year = YEAR.matcher(text);
        for (int from = 0; year.find(from); from = year.end()) {
            String near = text.substring(
                    Math.max(0, year.start() - BEFORE_YEAR), Math.min(text.length(), year.end() + AFTER_YEAR));
            Optional<String> day = seen(near, isDayFirst);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Every day is written with two digits in a row at least: those of its year.
    private static boolean hasDigits(String text) {
        boolean isAfter = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isDigit = c >= '0' && c <= '9';
            if (isDigit && isAfter) {
                return true;
            }
            isAfter = isDigit;
        }
        return false;
    }

    private static boolean hasYear(String text) {
        return text.contains("19") || text.contains("20");
    }

    private static Optional<String> read(Pattern pattern, Matcher found, boolean isDayFirst) {
        if (pattern == FIGURES) {
            return day(found.group(1), found.group(2), found.group(3));
        }
        if (pattern == MONTH_FIRST) {
            return named(found.group(3), found.group(1), found.group(2));
        }
        if (pattern == MONTH_SECOND) {
            return named(found.group(3), found.group(2), found.group(1));
        }
        if (pattern == MONTH_AFTER_YEAR) {
            return named(found.group(1), found.group(2), found.group(3));
        }
        String year = found.group(4).length() == 2 ? "20" + found.group(4) : found.group(4);
        boolean monthFirst = Integer.parseInt(found.group(3)) > 12
                || (found.group(2).equals("/") && !isDayFirst && Integer.parseInt(found.group(1)) <= 12);
        return monthFirst ? day(year, found.group(1), found.group(3)) : day(year, found.group(3), found.group(1));
    }

    private static Optional<String> named(String year, String name, String day) {
        List<Integer> months = Months.of(name.toLowerCase(Locale.ROOT));
        return months.isEmpty() ? Optional.empty() : day(year, months.getLast().toString(), day);
    }

    public static Optional<String> day(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR
                    ? Optional.empty()
                    : Optional.of(date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
