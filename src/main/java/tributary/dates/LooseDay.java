package tributary.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day that a text names, when the text holds nothing else: numbers in an order that is certain, or a month by its
/// name in any language.
final class LooseDay {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*[-/.年년]\\s*0?(\\d{1,2})(?:\\s*[-/.月월]\\s*(\\d{1,2}))?(?![\\d-])\\s*[日일월月.]?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*([-/. ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}][\\p{L}\\p{M}'’\\u200c\\u200d]*");
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

    /// Years of the Buddhist era, as Thai dates count them, are this much ahead.
    private static final int BUDDHIST_ERA = 543;

    private LooseDay() {}

    static @Nullable LocalDate of(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.find() && isAlone(first, text)) {
            int day = first.group(3) == null ? 1 : integer(first.group(3));
            return Dates.day(integer(first.group(1)), integer(first.group(2)), day);
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return isAlone(numeric, text) ? numeric(numeric, text) : null;
        }
        return worded(text);
    }

    /// True when a text holds nothing beside its date but a leading word, weekdays and small words.
    private static boolean isAlone(Matcher date, String text) {
        Matcher token = TOKEN.matcher(text);
        boolean first = true;
        while (token.find()) {
            boolean isInside = token.start() < date.end() && token.end() > date.start();
            boolean isLeading = first && token.end() <= date.start();
            boolean isNumber = Character.isDigit(token.group().charAt(0));
            if (!isInside && (isNumber || (!isLeading && !Weekdays.isFiller(token.group())))) {
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
        boolean isShortWithHyphens = m.group(4).length() == 2 && m.group(2).equals("-"); // year or day first?
        if (isShortWithHyphens || (a > 12 && b > 12)) {
            return null;
        }
        if (a > 12 || m.group(2).equals(".") || a == b) {
            return b > 12 ? null : Dates.day(year, b, a);
        }
        if (b > 12) {
            return Dates.day(year, a, b);
        }
        return m.group(2).equals(" ") ? null : byWeekday(Dates.day(year, b, a), Dates.day(year, a, b), text);
    }

    /// The one of two days that falls on the weekday that a text names.
    private static @Nullable LocalDate byWeekday(LocalDate one, LocalDate other, String text) {
        int weekday = weekday(text);
        boolean isOne = one.getDayOfWeek().getValue() == weekday;
        boolean isOther = other.getDayOfWeek().getValue() == weekday;
        return isOne == isOther ? null : isOne ? one : other;
    }

    private static int weekday(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            int day = Weekdays.of(token.group());
            if (day > 0) {
                return day;
            }
        }
        return 0;
    }

    /// A month by its name with a day and a year, or with a year alone.
    private static @Nullable LocalDate worded(String text) {
        var numbers = new ArrayList<String>();
        var months = new ArrayList<List<Integer>>();
        Matcher token = TOKEN.matcher(text);
        boolean first = true;
        while (token.find()) {
            String word = token.group();
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (!Months.of(word).isEmpty()) {
                months.add(Months.of(word));
            } else if (!first && !Weekdays.isFiller(word)) {
                return null;
            }
            first = false;
        }
        if (months.isEmpty()) {
            return text.matches("(?:19|20|21)\\d{2}") ? Dates.day(integer(text), 1, 1) : null;
        }
        return text.indexOf('=') >= 0 || months.size() > 2 ? null : worded(months.getLast(), numbers, text);
    }

    private static @Nullable LocalDate worded(List<Integer> months, List<String> numbers, String text) {
        LocalDate day = worded(months.getFirst(), numbers, THAI.matcher(text).find());
        if (day == null || months.size() == 1) {
            return day;
        }
        LocalDate other = worded(months.getLast(), numbers, false);
        return other == null ? null : byWeekday(day, other, text);
    }

    private static @Nullable LocalDate worded(int month, List<String> numbers, boolean isThai) {
        if (numbers.size() == 1) {
            String year = numbers.getFirst();
            return year.length() == 4 ? Dates.day(era(integer(year), isThai), month, 1) : null;
        }
        if (numbers.size() != 2) {
            return null;
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String day = numbers.get(yearFirst ? 1 : 0);
        String year = numbers.get(yearFirst ? 0 : 1);
        return day.length() > 2 || year.length() == 1 || year.length() == 3 || year.length() > 4
                ? null
                : Dates.day(era(year(year), isThai), month, integer(day));
    }

    private static int era(int year, boolean isThai) {
        return isThai && year > 1970 + BUDDHIST_ERA ? year - BUDDHIST_ERA : year;
    }

    private static int year(String digits) {
        int year = integer(digits);
        return digits.length() > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
    }

    private static int integer(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
