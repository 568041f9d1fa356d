package tributary.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.http.HttpDate;
import tributary.store.Wishes;

/// What an answer says about when to come back: its headers (RFC 9110 10.2.3, RFC 9111 5.1 to 5.3) and the feed's own
/// head. Bad values say nothing, and no value is too large to be counted with.
public final class Hints {
    /// No publisher silences us for longer, whatever it writes.
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

    /// Longer than any bound of ours, and short enough to add to any date.
    private static final Duration AGES = Duration.ofDays(3650);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*(\\d+)\\s*(?:,|$)");
    private static final Pattern SECONDS = Pattern.compile("\\d+");

    private Hints() {}

    /// How long the publisher wants to be left alone, from now; empty when it did not say or said the past. Of several
    /// wishes the longest counts.
    public static Optional<Duration> retryAfter(Answer answer, Instant now) {
        return asked(answer, now).map(wait -> least(wait, LONGEST_RETRY_AFTER));
    }

    /// Whether the publisher asked for more than it gets.
    static boolean asksTooMuch(Answer answer, Instant now) {
        return asked(answer, now)
                .filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0)
                .isPresent();
    }

    private static Optional<Duration> asked(Answer answer, Instant now) {
        return answer.headers().getOrDefault("retry-after", List.of()).stream()
                .map(String::strip)
                .flatMap(text -> wait(text, now).stream())
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder());
    }

    private static Optional<Duration> wait(String text, Instant now) {
        return SECONDS.matcher(text).matches()
                ? Optional.of(seconds(text))
                : HttpDate.parse(text, now).map(until -> Duration.between(now, until));
    }

    /// How long the answer stays fresh by its own word: `max-age`, else `Expires`, both minus `Age`; zero when it did
    /// not say.
    static Duration freshFor(Answer answer, Instant now) {
        String control = unquoted(String.join(", ", answer.headers().getOrDefault("cache-control", List.of())));
        Matcher maxAge = MAX_AGE.matcher(control.toLowerCase(Locale.ROOT));
        Duration lifetime = maxAge.find() ? seconds(maxAge.group(1)) : untilExpiry(answer, now);
        return most(lifetime.minus(age(answer)), Duration.ZERO);
    }

    /// Without the quoted texts, in which anything may stand; a number in quotes is a number.
    private static String unquoted(String control) {
        var plain = new StringBuilder();
        var quoted = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < control.length(); i++) {
            char it = control.charAt(i);
            if (it == '"') {
                inside = !inside;
                plain.append(SECONDS.matcher(quoted).matches() ? quoted : "");
                quoted.setLength(0);
            } else if (inside && it == '\\') {
                i++;
            } else {
                (inside ? quoted : plain).append(it);
            }
        }
        return plain.toString();
    }

    private static Duration untilExpiry(Answer answer, Instant now) {
        Instant sent =
                answer.header("date").flatMap(date -> HttpDate.parse(date, now)).orElse(now);
        return answer.header("expires")
                .flatMap(date -> HttpDate.parse(date, now))
                .map(until -> least(Duration.between(sent, until), AGES))
                .orElse(Duration.ZERO);
    }

    private static Duration age(Answer answer) {
        return answer.header("age")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Hints::seconds)
                .orElse(Duration.ZERO);
    }

    /// What the feed itself asks for. Some count the hours from 1 to 24, and write days as they like.
    static Wishes wishes(Reading.Head head) {
        Integer minutes = head.ttlMinutes();
        Duration ttl = minutes == null || minutes <= 0 ? null : Duration.ofMinutes(minutes);
        return new Wishes(
                ttl,
                head.skipHours().stream()
                        .filter(hour -> hour >= 0 && hour <= 24)
                        .map(hour -> hour % 24)
                        .collect(Collectors.toSet()),
                head.skipDays().stream()
                        .map(name -> name.strip().toUpperCase(Locale.ROOT))
                        .flatMap(name -> Arrays.stream(DayOfWeek.values())
                                .filter(day -> day.name().equals(name)))
                        .collect(Collectors.toSet()));
    }

    /// Saturates: more digits than a long holds are ages, too.
    private static Duration seconds(String digits) {
        String number = digits.replaceFirst("^0+(?=.)", "");
        return number.length() > 18 ? AGES : least(Duration.ofSeconds(Long.parseLong(number)), AGES);
    }

    public static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public static Duration most(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
