package tributary.dates;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The zone at the start of a text, and what follows it; `isBad` when a zone stands there that nobody can read.
record Zoned(@Nullable ZoneId zone, String rest, boolean isBad) {
    private static final Pattern OFFSET = Pattern.compile(
            "^\\s*(?:gmt|utc|ut|z)?\\s*([+-])(?:(\\d{1,2}):?(\\d{2})|(\\d{1,2})(?::(\\d?))?)(?!\\d)\\s*z?(?=\\s|$|[,;)])");

    private static final Pattern ZONE = Pattern.compile("^[\\s,]*([a-z]+(?:/[a-z_]+)*)(?![\\p{L}\\p{M}])");

    private static final Pattern LAST = Pattern.compile("^(.*\\d{4}) ([a-z]{2,4})$");

    /// A name that only repeats what the offset said.
    private static final Pattern REPEATED = Pattern.compile("^\\s*(?:gmt|utc|[a-z]{3,4}|[a-z]+(?:/[a-z_]+)+)\\s*$");

    /// No place on earth is further from UTC.
    private static final int MAX_HOURS = 14;

    static Zoned of(String after, @Nullable ZoneId local) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            return offset(offset, after.substring(offset.end()));
        }
        Matcher name = ZONE.matcher(after);
        if (!name.find()) {
            return last(after, local);
        }
        String word = name.group(1);
        ZoneId zone = Zones.named(word, local);
        boolean isOther = zone == null && (!Months.of(word).isEmpty() || Weekdays.isFiller(word));
        return isOther ? last(after, local) : new Zoned(zone, after.substring(name.end()), zone == null);
    }

    /// The zone behind the year that stands behind the time.
    private static Zoned last(String after, @Nullable ZoneId local) {
        Matcher last = LAST.matcher(after);
        ZoneId zone = last.matches() ? Zones.named(last.group(2), local) : null;
        return zone == null ? new Zoned(null, after, false) : new Zoned(zone, last.group(1), false);
    }

    private static Zoned offset(Matcher offset, String rest) {
        boolean isWhole = offset.group(2) != null;
        int hours = Integer.parseInt(offset.group(isWhole ? 2 : 4));
        int minutes = isWhole ? Integer.parseInt(offset.group(3)) : 0;
        if (hours > MAX_HOURS || minutes > 59) {
            return new Zoned(null, "", true);
        }
        int seconds = (hours * 60 + minutes) * 60 * (offset.group(1).equals("-") ? -1 : 1);
        return new Zoned(
                ZoneOffset.ofTotalSeconds(seconds), REPEATED.matcher(rest).replaceFirst(""), false);
    }
}
