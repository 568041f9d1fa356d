package tributary.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rarer forms of ISO 8601 at the start of a text, written as the common one: weeks, days of the year, years
/// without their century (2000 and later), an hour alone.
final class OldIso {
    private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?w(\\d{2})(?:-?([1-7]))?(?=$|[t ])");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("^((?:19|20|21)\\d{2})-?(\\d{3})(?=$|[t ])");
    private static final Pattern SHORT_DAY_OF_YEAR = Pattern.compile("^(\\d{2})-(\\d{3})(?=$|[t ])");
    private static final Pattern MONTH = Pattern.compile("^-(\\d{2})-?(\\d{2})$");
    private static final Pattern DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:t| (?=\\d))");
    private static final Pattern HOUR = Pattern.compile("^(\\d{4}-\\d{1,2}-\\d{1,2})[t ](\\d{2})(?=$|z|[+-])");

    private OldIso() {}

    static String common(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.find()) {
            int day = week.group(3) == null ? 1 : Integer.parseInt(week.group(3));
            return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)), day)
                    + text.substring(week.end());
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return "20" + month.group(1) + '-' + month.group(2);
        }
        Matcher day = DAY_OF_YEAR.matcher(text);
        if (day.find()) {
            return dayOfYear(day.group(1), day.group(2)) + text.substring(day.end());
        }
        Matcher shortDay = SHORT_DAY_OF_YEAR.matcher(text);
        if (shortDay.find()) {
            return dayOfYear("20" + shortDay.group(1), shortDay.group(2)) + text.substring(shortDay.end());
        }
        String dashed = DAY.matcher(text).replaceFirst("$1-$2-$3 ");
        return HOUR.matcher(dashed).replaceFirst("$1 $2:00");
    }

    private static LocalDate week(int year, int week, int day) {
        if (week < 1 || week > 53) {
            throw new DateTimeException("no such week");
        }
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.of(day));
    }

    private static LocalDate dayOfYear(String year, String day) {
        return LocalDate.ofYearDay(Integer.parseInt(year), Integer.parseInt(day));
    }
}
