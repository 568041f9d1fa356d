package tributary.refresh;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.config.Configuration;
import tributary.config.Source;
import tributary.extract.Extract;
import tributary.extract.Extracted;
import tributary.extract.Page;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.wire.Draft;

/// Fetches the pages of entries whose text the feed cuts, politely and within bounds. What cannot be had is left out:
/// then the text of the feed stands.
final class Pages {
    /// Pages of one visit; further entries keep the text of the feed.
    static final int MOST = 20;

    /// No page is asked for later than this after the feed was read, so that the articles do not wait for long and the
    /// claim holds.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Gear gear;
    private final Source source;
    private final Timepiece timepiece;

    Pages(Gear gear, Source source, Timepiece timepiece) {
        this.gear = gear;
        this.source = source;
        this.timepiece = timepiece;
    }

    /// What stands on these pages.
    Map<URI, Extracted> fetch(Map<URI, Draft> wanted) throws InterruptedException {
        Instant end = timepiece.now().plus(LONGEST);
        var found = new LinkedHashMap<URI, Extracted>();
        for (var one : wanted.entrySet()) {
            if (timepiece.now().isAfter(end)) {
                break;
            }
            URI page = one.getKey();
            if (mayAsk(page)) {
                Reply reply = gear.fetcher().fetch(request(page));
                if (Thread.interrupted()) {
                    throw new InterruptedException("the visit to " + source.id() + " was abandoned");
                }
                if (isRefusal(reply)) {
                    break;
                }
                read(reply, one.getValue()).ifPresent(it -> found.put(page, it));
            }
        }
        return found;
    }

    private boolean mayAsk(URI page) {
        return gear.configuration().fetch().robots() == Configuration.Robots.NONE
                || gear.robots().allowed(page, timepiece.now());
    }

    /// The headers of the source may be credentials: they stay at its origin.
    private Request.Http request(URI page) {
        var limits = gear.configuration().fetch();
        boolean isHome = source.address() instanceof Source.Address.Url(URI feed)
                && Roads.origin(feed).equals(Roads.origin(page));
        Map<String, String> headers = isHome ? source.headers() : Map.of();
        return new Request.Http(page, Validators.NONE, headers, limits.timeout(), limits.maxBytes());
    }

    /// Whoever asks to be left alone is asked for nothing more.
    private static boolean isRefusal(Reply reply) {
        return switch (reply) {
            case Reply.Throttled _ -> true;
            case Reply.Moved moved -> isRefusal(moved.reply());
            case Reply.Fresh _, Reply.Unchanged _, Reply.Gone _, Reply.Failed _ -> false;
        };
    }

    private static Optional<Extracted> read(Reply reply, Draft draft) {
        return switch (reply) {
            case Reply.Fresh(Answer answer, byte[] body, String _) -> {
                String type = answer.header("content-type").orElse(null);
                yield isPage(type)
                        ? Optional.of(Extract.page(new Page(body, answer.uri(), type, draft.title(), draft.summary())))
                        : Optional.empty();
            }
            case Reply.Moved moved -> read(moved.reply(), draft);
            case Reply.Unchanged _, Reply.Throttled _, Reply.Gone _, Reply.Failed _ -> Optional.empty();
        };
    }

    private static boolean isPage(@Nullable String type) {
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }
}
