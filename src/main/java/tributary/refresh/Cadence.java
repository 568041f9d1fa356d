package tributary.refresh;

import static tributary.refresh.Hints.least;
import static tributary.refresh.Hints.most;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.config.Configuration;
import tributary.config.Interval;
import tributary.fetch.Answer;
import tributary.store.Memory;

/// Decides when a source is next due. Touches nothing: a function of the source, what is remembered, what was found,
/// the time and a throw of the dice.
final class Cadence {
    /// What `auto` uses until a rhythm is known.
    static final Duration UNKNOWN_RHYTHM = Duration.ofMinutes(60);

    /// Backoff never makes a source wait longer: it always recovers by itself.
    static final Duration LONGEST_BACKOFF = Duration.ofHours(24);

    /// Waits are spread by this share to either side, so that sources do not march in step.
    private static final double JITTER = 0.05;

    /// A server that forbids us is asked rarely: after 4 hours or 4 intervals, whichever is shorter.
    private static final Duration FORBIDDEN = Duration.ofHours(4);

    private final Cron cron;
    private final Configuration.Fetch bounds;

    Cadence(Cron cron, Configuration.Fetch bounds) {
        this.cron = cron;
        this.bounds = bounds;
    }

    /// When to come back. `next` is null when never by ourselves; `notBefore` is what the publisher asked for;
    /// `failures` counts from the last success.
    record Plan(
            @Nullable Instant next,
            @Nullable Instant notBefore,
            int failures,
            @Nullable Duration rhythm) {}

    /// `dice` is in [0, 1).
    Plan after(Interval interval, Memory before, Finding finding, Moment at) {
        return switch (finding) {
            case Finding.News news -> {
                Duration rhythm = Rhythm.of(news.feed().drafts(), before.rhythm(), at.now());
                yield success(interval, rhythm, most(asked(news.answer(), at), ttl(news)), at);
            }
            case Finding.Same same -> success(interval, slower(before.rhythm()), asked(same.answer(), at), at);
            case Finding.Throttled throttled -> throttled(interval, before, throttled.answer(), at);
            case Finding.Gone _ -> gone(interval, before, at);
            case Finding.Failed failed ->
                failure(interval, before, Optional.ofNullable(failed.reply().answer()), at);
            case Finding.Unreadable unreadable -> failure(interval, before, Optional.of(unreadable.answer()), at);
        };
    }

    /// A moment with its throw of the dice, in [0, 1).
    record Moment(Instant now, double dice) {}

    /// When a source is first asked: spread evenly over `window`.
    static Instant first(Instant now, Duration window, double dice) {
        return now.plusMillis((long) (window.toMillis() * dice));
    }

    /// The plain time between two visits, without hints or jitter; for cron the time to its next moment.
    Duration period(Interval interval, @Nullable Duration rhythm, Instant now) {
        return switch (interval) {
            case Interval.Auto() ->
                least(most(rhythm == null ? UNKNOWN_RHYTHM : rhythm, bounds.minInterval()), bounds.maxInterval());
            case Interval.Every(Duration period) -> period;
            case Interval.Cron(String expression) ->
                cron.next(expression, now)
                        .map(next -> Duration.between(now, next))
                        .orElse(bounds.maxInterval());
        };
    }

    private Plan success(Interval interval, @Nullable Duration rhythm, Duration asked, Moment at) {
        Instant now = at.now();
        if (interval instanceof Interval.Cron(String expression)) {
            Instant next = cron.next(expression, now.plus(asked)).orElse(null);
            return new Plan(next, null, 0, rhythm);
        }
        Duration wait = jitter(period(interval, rhythm, now), at);
        return new Plan(now.plus(most(wait, asked)), null, 0, rhythm);
    }

    private Plan throttled(Interval interval, Memory before, Answer answer, Moment at) {
        Instant now = at.now();
        int failures = before.failures() + 1;
        Duration period = period(interval, before.rhythm(), now);
        Duration unasked = doubled(period, failures);
        Duration wait = Hints.retryAfter(answer, now).orElse(unasked);
        Instant until = now.plus(wait);
        Duration late = Duration.ofMillis((long) (least(period, wait).toMillis() * JITTER * at.dice()));
        Instant next = now.plus(most(wait.plus(late), jitter(period, at)));
        return new Plan(next, until, failures, before.rhythm());
    }

    /// The first 410 is confirmed by one more request; the second ends the visits.
    private Plan gone(Interval interval, Memory before, Moment at) {
        boolean confirmed = before.lastOutcome() == Memory.Outcome.GONE;
        Duration wait = jitter(period(interval, before.rhythm(), at.now()), at);
        return new Plan(confirmed ? null : at.now().plus(wait), null, before.failures() + 1, before.rhythm());
    }

    private Plan failure(Interval interval, Memory before, Optional<Answer> answer, Moment at) {
        Instant now = at.now();
        Duration period = period(interval, before.rhythm(), now);
        Duration wait = jitter(doubled(period, before.failures()), at);
        if (answer.map(Answer::status).filter(status -> status == 403).isPresent()) {
            wait = most(wait, least(FORBIDDEN, period.multipliedBy(4)));
        }
        Optional<Duration> asked = answer.flatMap(it -> Hints.retryAfter(it, now));
        Instant next = now.plus(most(wait, asked.orElse(Duration.ZERO)));
        return new Plan(next, asked.map(now::plus).orElse(null), before.failures() + 1, before.rhythm());
    }

    /// What the answer asks for, bounded by `max_interval`; Retry-After counts on any status and has its own bound.
    private Duration asked(Answer answer, Moment at) {
        Duration fresh = least(Hints.freshFor(answer, at.now()), bounds.maxInterval());
        return most(fresh, Hints.retryAfter(answer, at.now()).orElse(Duration.ZERO));
    }

    private Duration ttl(Finding.News news) {
        Integer minutes = news.feed().head().ttlMinutes();
        return minutes == null || minutes <= 0
                ? Duration.ZERO
                : least(Duration.ofMinutes(minutes), bounds.maxInterval());
    }

    /// The period times two to the power of `times`, at most a day (or the period itself when that is longer).
    private static Duration doubled(Duration period, int times) {
        Duration cap = most(period, LONGEST_BACKOFF);
        Duration wait = period;
        for (int i = 0; i < times && wait.compareTo(cap) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return least(wait, cap);
    }

    /// Nothing new: a learnt rhythm slackens a little, so that a source that fell silent costs less and less.
    private static @Nullable Duration slower(@Nullable Duration rhythm) {
        return rhythm == null ? null : least(rhythm.plus(rhythm.dividedBy(10)), LONGEST_BACKOFF);
    }

    private static Duration jitter(Duration wait, Moment at) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 - JITTER + 2 * JITTER * at.dice())));
    }
}
