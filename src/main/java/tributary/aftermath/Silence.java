package tributary.aftermath;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tributary.store.Quiet;
import tributary.store.Rest;
import tributary.store.TextLedger;

/// The origins that are not asked for pages for a while: those that asked for it, and those where pages failed one
/// after another. The ledger remembers them.
final class Silence {
    /// So many failures in a row are enough.
    private static final int FAILURES = 3;

    /// How long an origin rests then; twice as long after each further failure, up to the longest.
    private static final Duration REST = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofHours(24);

    private final TextLedger ledger;

    Silence(TextLedger ledger) {
        this.ledger = ledger;
    }

    /// Until when an origin is left alone; empty when it is not.
    Optional<Instant> until(String origin, Instant now) {
        Optional<Instant> rests = ledger.restsUntil(origin, now);
        Quiet quiet = ledger.quiet(origin);
        return rests.isPresent() || !quiet.holds(now) ? rests : Optional.ofNullable(quiet.until());
    }

    /// Takes note of how an origin answered. `shared` says that a 429 of a page speaks for feeds of its origin too.
    void heard(String origin, Pages.Got got, boolean shared, Instant now) {
        if (got instanceof Pages.Got.Busy(String _, Instant until, String who, boolean whole) && whole && shared) {
            ledger.rest(new Rest(who, until, 1, now), now);
        }
        String whose = got instanceof Pages.Got.Busy busy ? busy.origin() : origin;
        Quiet before = ledger.quiet(whose);
        Quiet after = after(before, got, now);
        if (!after.equals(before)) {
            ledger.quiet(whose, after);
        }
    }

    /// How an origin stands after an answer.
    static Quiet after(Quiet before, Pages.Got got, Instant now) {
        return switch (got) {
            case Pages.Got.Read _, Pages.Got.Refused _ -> Quiet.NONE;
            case Pages.Got.Busy busy -> new Quiet(0, busy.until());
            case Pages.Got.Failed _ ->
                new Quiet(
                        before.failures() + 1,
                        rest(before.failures() + 1 - FAILURES).map(now::plus).orElse(null));
        };
    }

    /// The rest after so many failures more than enough; none where they are fewer.
    private static Optional<Duration> rest(int more) {
        if (more < 0) {
            return Optional.empty();
        }
        Duration rest = REST.multipliedBy(1L << Math.min(more, 10));
        return Optional.of(rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
    }
}
