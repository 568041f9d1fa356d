package tributary.desk;

import java.time.Duration;
import java.util.Optional;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.plan.Configuration;
import tributary.report.Inside;
import tributary.shelf.Shelf;

/// Lets everybody through to what is ready, and at the pace of `server.rate_limit` to what has to be made first.
final class Turnstile {
    private final Inside inside;
    private final Shelf shelf;
    private final Pace pace = new Pace();

    Turnstile(Inside inside, Shelf shelf) {
        this.inside = inside;
        this.shelf = shelf;
    }

    /// What `server.rate_limit` has against an answer that is not on the shelf.
    Optional<Answer> tooMany(Ask ask, Shelf.Key key) {
        Configuration configuration = inside.live().get().configuration();
        boolean isFree = configuration.server().rateLimit() == 0 || shelf.has(key, configuration);
        return isFree ? Optional.empty() : tooMany(ask);
    }

    Optional<Answer> tooMany(Ask ask) {
        int limit = inside.live().get().configuration().server().rateLimit();
        Optional<Duration> wait = limit == 0
                ? Optional.empty()
                : pace.wait(ask.remote(), limit, inside.clock().instant());
        return wait.map(it -> {
            long seconds = it.plusMillis(999).toSeconds();
            return Answer.line(429, "Too many requests. Ask again in " + seconds + " s.")
                    .with("Retry-After", String.valueOf(seconds));
        });
    }
}
