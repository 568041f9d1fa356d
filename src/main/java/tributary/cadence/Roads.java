package tributary.cadence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.plan.Source;
import tributary.store.Memory;
import tributary.store.Road;

/// Decides at which address a source is asked, and when a permanent redirect is taken at its word.
///
/// A target is adopted after it was named often and for long enough: many a 301 is a mistake, a login page or a hotel.
/// The file of the user is never rewritten, and the first failure sends us back to the address that stands there.
public final class Roads {
    private static final int EQUAL_POLLS = 3;
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);

    private Roads() {}

    /// One visit: where the source is configured to be, where it was asked, where the permanent part of its redirects
    /// ended (null: there was none), whether a feed (or a 304) was found there, and whether it was asked
    /// with headers of its own.
    record Trip(URI configured, URI asked, @Nullable URI movedTo, boolean arrived, boolean ownHeaders) {}

    /// The way of a visit, as the commit needs it.
    public static Harvest.Way way(Source source, Memory before, Met met, Instant now) {
        if (!(source.address() instanceof Source.Address.Url(URI configured))) {
            return new Harvest.Way(Road.NONE, null, false, false);
        }
        URI asked = asked(configured, before);
        URI movedTo = met.reply() instanceof Reply.Moved moved ? moved.to() : null;
        boolean arrived = met.finding() instanceof Finding.News || met.finding() instanceof Finding.Same;
        boolean ownHeaders = !source.headers().isEmpty();
        URI found = met.found();
        Road road = found != null && arrived && isSafe(configured, found, ownHeaders)
                ? new Road(found, null, null, 0)
                : after(before.road(), new Trip(configured, asked, movedTo, arrived, ownHeaders), now);
        URI answered = answered(met.finding());
        boolean downgraded = answered != null && isSecure(configured) && !isSecure(answered);
        return new Harvest.Way(road, sharedOrigin(source, before), ownHeaders, downgraded);
    }

    /// The origin whose rest the source shares; null for files and for sources that keep to themselves.
    public static @Nullable String sharedOrigin(Source source, Memory before) {
        return source.address() instanceof Source.Address.Url(URI configured)
                        && source.throttle() == Source.Throttle.ORIGIN
                ? origin(asked(configured, before))
                : null;
    }

    /// Whose limits a source is under: the origin it is configured to be at; null for what is read from no server.
    public static @Nullable String lane(Source source) {
        return source.address() instanceof Source.Address.Url(URI configured) ? origin(configured) : null;
    }

    private static @Nullable URI answered(Finding finding) {
        Answer answer = Words.answer(finding);
        return answer == null ? null : answer.uri();
    }

    /// The address to ask: an adopted one, unless the last visit to it failed.
    public static URI asked(URI configured, Memory before) {
        URI adopted = before.road().adopted();
        boolean isWell = before.course().failures() == 0 || before.course().lastOutcome() == Memory.Outcome.THROTTLED;
        return adopted != null && isWell ? adopted : configured;
    }

    /// What is known of the road after a visit.
    static Road after(Road before, Trip trip, Instant now) {
        if (!trip.arrived()) {
            return before;
        }
        URI adopted = before.adopted();
        URI to = trip.movedTo();
        boolean fellBack = adopted != null && !trip.asked().equals(adopted);
        if (fellBack && Objects.equals(to, adopted)) {
            return new Road(adopted, null, null, 0);
        }
        URI kept = fellBack ? null : adopted;
        if (to == null || to.equals(trip.configured()) || !isSafe(trip.configured(), to, trip.ownHeaders())) {
            return new Road(kept, null, null, 0);
        }
        boolean isSame = to.equals(before.target());
        Instant since = isSame && before.since() != null && before.since().isBefore(now) ? before.since() : now;
        int polls = isSame ? before.polls() + 1 : 1;
        boolean isProven = polls >= EQUAL_POLLS && Duration.between(since, now).compareTo(LONG_ENOUGH) >= 0;
        return isProven ? new Road(to, null, null, 0) : new Road(kept, to, since, polls);
    }

    /// Never from https to http; and what was asked with headers of its own stays at the origin they are for.
    public static boolean isSafe(URI from, URI to, boolean ownHeaders) {
        boolean isLess = isSecure(from) && !isSecure(to);
        boolean isElsewhere = !origin(from).equals(origin(to));
        return !isLess && !(isElsewhere && ownHeaders);
    }

    /// Scheme, host and port, always spelled the same.
    public static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost() == null ? uri.getRawAuthority() : uri.getHost())
                .toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
        return scheme + "://" + host + ":" + port;
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
