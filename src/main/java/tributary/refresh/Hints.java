package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.fetch.Answer;
import tributary.wire.Dates;

/// What the headers of an answer say about when to come back (RFC 9110 10.2.3, RFC 9111 5.2 and 5.3). Bad values say
/// nothing.
final class Hints {
    /// No publisher silences us for longer, whatever it writes.
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})\"?\\s*(?:,|$)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private Hints() {}

    /// How long the publisher wants to be left alone, from now; empty when it did not say or said the past.
    static Optional<Duration> retryAfter(Answer answer, Instant now) {
        return answer.header("retry-after")
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(seconds(text))
                        : Dates.parse(text).map(until -> Duration.between(now, until)))
                .filter(Duration::isPositive)
                .map(wait -> least(wait, LONGEST_RETRY_AFTER));
    }

    /// How long the answer stays fresh by its own word: `max-age` minus `Age`, else `Expires`; zero when it did not
    /// say.
    static Duration freshFor(Answer answer, Instant now) {
        Optional<Duration> maxAge = answer.header("cache-control")
                .map(text -> MAX_AGE.matcher(text.toLowerCase(Locale.ROOT)))
                .filter(Matcher::find)
                .map(match -> seconds(match.group(1)));
        Duration fresh = maxAge.map(age -> age.minus(age(answer)))
                .or(() -> answer.header("expires")
                        .flatMap(Dates::parse)
                        .map(until -> Duration.between(
                                answer.header("date").flatMap(Dates::parse).orElse(now), until)))
                .orElse(Duration.ZERO);
        return fresh.isNegative() ? Duration.ZERO : fresh;
    }

    private static Duration age(Answer answer) {
        return answer.header("age")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Hints::seconds)
                .orElse(Duration.ZERO);
    }

    /// Eighteen digits fit a long; ten years are enough for any hint.
    private static Duration seconds(String digits) {
        return least(Duration.ofSeconds(Long.parseLong(digits)), Duration.ofDays(3650));
    }

    static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Duration most(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
