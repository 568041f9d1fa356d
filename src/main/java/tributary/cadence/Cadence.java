package tributary.cadence;

import static tributary.cadence.Hints.least;
import static tributary.cadence.Hints.most;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Answer;
import tributary.plan.Configuration;
import tributary.plan.Interval;
import tributary.store.Memory;
import tributary.store.Wishes;

/// Decides when a source is next due. Touches nothing: a function of the source, what is remembered, what was found,
/// the time and a throw of the dice.
public final class Cadence {
    /// What `auto` uses until a rhythm is known.
    public static final Duration UNKNOWN_RHYTHM = Duration.ofMinutes(60);

    /// Backoff never makes a source wait longer: it always recovers by itself.
    static final Duration LONGEST_BACKOFF = Duration.ofHours(24);

    /// Waits are spread by this share to either side, so that sources do not march in step.
    private static final double JITTER = 0.05;

    /// A server that forbids us is asked rarely: after 4 hours or 4 intervals, whichever is shorter.
    private static final Duration FORBIDDEN = Duration.ofHours(4);

    /// How many moments of a cron expression are tried until one lies outside the hours that a feed lists.
    private static final int CRON_TRIES = 1000;

    private final Cron cron;
    private final Configuration.Fetch bounds;

    public Cadence(Cron cron, Configuration.Fetch bounds) {
        this.cron = cron;
        this.bounds = bounds;
    }

    /// When to come back. `next` is null when never by ourselves; `notBefore` is what the publisher asked for;
    /// `failures` counts from the last success; `why` is what made it that moment.
    public record Plan(
            @Nullable Instant next,
            @Nullable Instant notBefore,
            int failures,
            @Nullable Duration rhythm,
            Why why) {}

    /// What decides when the next visit is.
    enum Why {
        INTERVAL,
        RHYTHM,
        CRON,
        FRESH,
        TTL,
        HOURS,
        ALL_HOURS,
        ASKED,
        BACKOFF,
        CONFIRM,
        NEVER
    }

    /// A moment with its throw of the dice, in [0, 1).
    public record Moment(Instant now, double dice) {}

    /// A wait, and what it is for.
    private record Wait(Duration time, Why why) {
        Wait orLonger(Duration other, Why reason) {
            return other.compareTo(time) > 0 ? new Wait(other, reason) : this;
        }
    }

    public Plan after(Interval interval, Memory before, Finding finding, Moment at) {
        return switch (finding) {
            case Finding.News news -> {
                Duration rhythm =
                        Rhythm.of(news.feed().drafts(), before.posting().rhythm(), at.now());
                yield success(
                        interval,
                        rhythm,
                        new Word(news.answer(), Hints.wishes(news.feed().head())),
                        at);
            }
            case Finding.Same same ->
                success(interval, Rhythm.still(before, at.now()), new Word(same.answer(), before.wishes()), at);
            case Finding.Throttled throttled -> throttled(interval, before, throttled.answer(), at);
            case Finding.Gone _ -> gone(interval, before, at);
            case Finding.Failed failed ->
                failure(interval, before, Optional.ofNullable(failed.reply().answer()), at);
            case Finding.Unreadable unreadable -> failure(interval, before, Optional.of(unreadable.answer()), at);
        };
    }

    /// What a publisher said: in the head of its answer, and in the feed.
    private record Word(Answer answer, Wishes wishes) {}

    /// When a source is first asked: spread evenly over `window`.
    static Instant first(Instant now, Duration window, double dice) {
        return now.plusMillis((long) (window.toMillis() * dice));
    }

    /// The plain time between two visits, without hints or jitter; for cron the time between its next two moments.
    public Duration period(Interval interval, @Nullable Duration rhythm, Instant now) {
        return switch (interval) {
            case Interval.Auto() -> {
                Duration shortest = bounds.minInterval();
                Duration learnt = rhythm == null ? UNKNOWN_RHYTHM : Rhythm.interval(rhythm, shortest);
                yield least(most(learnt, shortest), bounds.maxInterval());
            }
            case Interval.Every(Duration period) -> period;
            case Interval.Cron(String expression) ->
                cron.next(expression, now)
                        .flatMap(next -> cron.next(expression, next).map(after -> Duration.between(next, after)))
                        .orElse(bounds.maxInterval());
        };
    }

    private Plan success(Interval interval, @Nullable Duration rhythm, Word word, Moment at) {
        Instant now = at.now();
        Optional<Duration> asked = Hints.retryAfter(word.answer(), now);
        Duration ttl = word.wishes().ttl();
        Wait wait = (switch (interval) {
                    case Interval.Auto() -> new Wait(jitter(period(interval, rhythm, now), at), Why.RHYTHM);
                    case Interval.Every(Duration period) -> new Wait(jitter(period, at), Why.INTERVAL);
                    case Interval.Cron _ -> new Wait(Duration.ZERO, Why.CRON);
                })
                .orLonger(least(Hints.freshFor(word.answer(), now), bounds.maxInterval()), Why.FRESH)
                .orLonger(ttl == null ? Duration.ZERO : least(ttl, bounds.maxInterval()), Why.TTL)
                .orLonger(asked.orElse(Duration.ZERO), Why.ASKED);
        return plan(interval, wait, word.wishes(), at).with(asked.map(now::plus).orElse(null), 0, rhythm);
    }

    private Plan throttled(Interval interval, Memory before, Answer answer, Moment at) {
        Instant now = at.now();
        Duration period = period(interval, before.posting().rhythm(), now);
        Optional<Duration> asked = Hints.retryAfter(answer, now);
        // Who says each time when to come back is well: a failure after that is the first one in a row.
        int failures = asked.isPresent() ? 1 : before.course().failures() + 1;
        Duration unasked = most(doubled(period, failures), period.multipliedBy(2));
        Duration wait = asked.orElse(unasked);
        Duration late = Duration.ofMillis((long) (least(period, wait).toMillis() * JITTER * at.dice()));
        var longest = new Wait(most(wait.plus(late), jitter(period, at)), Why.ASKED);
        return plan(interval, longest, before.wishes(), at)
                .with(now.plus(wait), failures, before.posting().rhythm());
    }

    /// The first 410 is confirmed by one more request; the second ends the visits.
    private Plan gone(Interval interval, Memory before, Moment at) {
        int failures = before.course().failures() + 1;
        if (before.course().lastOutcome() == Memory.Outcome.GONE) {
            return new Plan(null, null, failures, before.posting().rhythm(), Why.NEVER);
        }
        var wait = new Wait(jitter(period(interval, before.posting().rhythm(), at.now()), at), Why.CONFIRM);
        return plan(interval, wait, before.wishes(), at)
                .with(null, failures, before.posting().rhythm());
    }

    private Plan failure(Interval interval, Memory before, Optional<Answer> answer, Moment at) {
        Instant now = at.now();
        Duration period = period(interval, before.posting().rhythm(), now);
        Duration doubled = doubled(period, before.course().failures());
        if (answer.map(Answer::status).orElse(0) == 403) {
            doubled = most(doubled, least(FORBIDDEN, period.multipliedBy(4)));
        }
        Optional<Duration> asked = answer.flatMap(it -> Hints.retryAfter(it, now));
        // A moment of the expression comes after the wait anyway, one period later at most.
        Duration backoff = interval instanceof Interval.Cron ? doubled.minus(period) : jitter(doubled, at);
        Wait wait = new Wait(backoff, Why.BACKOFF).orLonger(asked.orElse(Duration.ZERO), Why.ASKED);
        return plan(interval, wait, before.wishes(), at)
                .with(
                        asked.map(now::plus).orElse(null),
                        before.course().failures() + 1,
                        before.posting().rhythm());
    }

    /// A moment and what it is for; null is never.
    private record Due(@Nullable Instant next, Why why) {
        Plan with(@Nullable Instant notBefore, int failures, @Nullable Duration rhythm) {
            return new Plan(next, notBefore, failures, rhythm, why);
        }
    }

    /// The first moment after the wait that suits the interval and lies outside the hours that the feed lists. Where it
    /// lists all of them, it is read once in `max_interval`.
    private Due plan(Interval interval, Wait wait, Wishes wishes, Moment at) {
        Instant earliest = at.now().plus(wait.time());
        if (interval instanceof Interval.Cron(String expression)) {
            return cron(expression, earliest, wishes, wait.why());
        }
        Optional<Instant> allowed = Hours.allowed(wishes, earliest, at.dice());
        if (allowed.isEmpty()) {
            Duration longest = most(wait.time(), jitter(bounds.maxInterval(), at));
            return new Due(at.now().plus(longest), Why.ALL_HOURS);
        }
        return new Due(allowed.get(), allowed.get().equals(earliest) ? wait.why() : Why.HOURS);
    }

    /// Where all moments of the expression are listed by the feed, the user's word holds.
    private Due cron(String expression, Instant earliest, Wishes wishes, Why why) {
        Optional<Instant> first = cron.next(expression, earliest);
        Optional<Instant> next = first;
        for (int i = 0; i < CRON_TRIES && next.isPresent(); i++) {
            if (Hours.isAllowed(wishes, next.get())) {
                return new Due(next.get(), next.equals(first) ? why : Why.HOURS);
            }
            next = cron.next(expression, next.get());
        }
        return new Due(first.orElse(null), first.isPresent() ? why : Why.NEVER);
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

    private static Duration jitter(Duration wait, Moment at) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 - JITTER + 2 * JITTER * at.dice())));
    }
}
