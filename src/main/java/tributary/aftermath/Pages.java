package tributary.aftermath;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.cadence.Hints;
import tributary.cadence.Roads;
import tributary.cadence.Words;
import tributary.extract.Sheet;
import tributary.extract.Sheets;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.fetch.Way;
import tributary.html.Recipe;
import tributary.page.Page;
import tributary.plan.Configuration;
import tributary.plan.Source;
import tributary.time.Timepiece;
import tributary.visit.Gear;
import tributary.visit.Questions;

/// Fetches the pages of the articles of a source, as politely as its feed and on the same way.
final class Pages {
    /// Pages of one article.
    private static final int MOST_SHEETS = 10;

    /// How long an origin is left alone that asks for it without saying how long.
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Gear gear;
    private final Source source;
    private final Timepiece timepiece;

    Pages(Gear gear, Source source, Timepiece timepiece) {
        this.gear = gear;
        this.source = source;
        this.timepiece = timepiece;
    }

    /// What came of asking for a page: what stands on it; that it will never be had; that it could not be had now; that
    /// its origin wants to be left alone until then.
    sealed interface Got {
        record Read(Sheet sheet) implements Got {}

        record Refused(String reason) implements Got {}

        record Failed(String reason) implements Got {}

        /// `origin` is who said it, and `whole` that it spoke for all of itself.
        record Busy(String reason, Instant until, String origin, boolean whole) implements Got {}
    }

    /// Asks for the page of an article, and for those on which it goes on. Where one of these cannot be had now, the
    /// article waits for another try; at the `last` one what is there is taken.
    Got fetch(URI page, Article article, boolean last) throws InterruptedException {
        Got first = sheet(page, article, 1);
        if (!(first instanceof Got.Read(Sheet sheet))) {
            return first;
        }
        if (sheet.single() != null
                && isNear(page, sheet.single())
                && !sheet.single().equals(page)) {
            return sheet(sheet.single(), article, 1) instanceof Got.Read whole ? whole : first;
        }
        var joined = new Joined(sheet.extracted());
        var seen = new HashSet<URI>(Set.of(page));
        URI next = sheet.next();
        for (int number = 2; number <= MOST_SHEETS && next != null && isNear(page, next) && seen.add(next); number++) {
            Got got = sheet(next, article, number);
            if (!last && (got instanceof Got.Busy || got instanceof Got.Failed)) {
                return got;
            }
            next = got instanceof Got.Read(Sheet more) && joined.add(more.extracted()) ? more.next() : null;
        }
        return new Got.Read(new Sheet(joined.whole(), null, null));
    }

    private Got sheet(URI page, Article article, int number) throws InterruptedException {
        if (gear.configuration().fetch().robots() != Configuration.Robots.NONE
                && !gear.robots().allowed(page, way(page), timepiece.now())) {
            return new Got.Refused("robots.txt of " + Words.host(page) + " forbids it");
        }
        Reply reply = gear.fetcher().fetch(request(page));
        if (Thread.interrupted()) {
            throw new InterruptedException("the pages of " + source.id() + " were abandoned");
        }
        return got(reply, article, number);
    }

    /// The headers of the source may be credentials: they stay at its origin, and so does its trust in a certificate.
    private Request.Http request(URI page) {
        var asked =
                Questions.of(source, page, Validators.NONE, gear.configuration().fetch());
        Map<String, String> headers = isHome(page) ? source.headers() : Map.of();
        return new Request.Http(page, Validators.NONE, headers, way(page), asked.timeout(), asked.maxBytes());
    }

    private Way way(URI page) {
        Way way = Questions.way(source);
        return isHome(page) ? way : new Way(way.userAgent(), way.proxy(), false);
    }

    private boolean isHome(URI page) {
        return source.address() instanceof Source.Address.Url(URI feed)
                && Roads.origin(feed).equals(Roads.origin(page));
    }

    private Got got(Reply reply, Article article, int number) {
        return switch (reply) {
            case Reply.Fresh(Answer answer, byte[] body, String _) -> read(answer, body, article, number);
            case Reply.Moved moved -> got(moved.reply(), article, number);
            case Reply.Gone(Answer answer) -> new Got.Refused(Words.host(answer) + " says it is gone (410)");
            case Reply.Throttled(Answer answer) ->
                new Got.Busy(
                        Words.host(answer) + " asked to be left alone (" + answer.status() + ")",
                        until(answer),
                        Roads.origin(answer.uri()),
                        answer.status() == 429);
            case Reply.Unchanged(Answer answer) -> new Got.Failed(Words.host(answer) + " answered 304 unasked");
            case Reply.Failed failed ->
                isMissing(failed)
                        ? new Got.Refused(Words.failed(failed, false))
                        : new Got.Failed(Words.failed(failed, false));
        };
    }

    private Instant until(Answer answer) {
        Instant now = timepiece.now();
        return now.plus(Hints.retryAfter(answer, now).orElse(A_WHILE));
    }

    private static boolean isMissing(Reply.Failed failed) {
        return failed.answer() != null && failed.answer().status() == 404;
    }

    private Got read(Answer answer, byte[] body, Article article, int number) {
        String type = answer.header("content-type").orElse(null);
        if (!isPage(type)) {
            return new Got.Refused("what stands at " + Words.host(answer) + " is no page (" + type + ")");
        }
        var page = new Page(body, answer.uri(), type, article.title(), article.summary());
        return new Got.Read(Sheets.of(page, recipe(answer.uri()), number));
    }

    /// What the source says of its pages, else what the rules of their site say.
    private Recipe recipe(URI page) {
        Recipe own = source.habits().texts().recipe();
        return own != null ? own : gear.configuration().siteRules().of(page);
    }

    /// An article goes on at its own host, never without the protection that it began with.
    private static boolean isNear(URI page, URI other) {
        return Objects.equals(page.getHost(), other.getHost()) && Roads.isSafe(page, other, false);
    }

    private static boolean isPage(@Nullable String type) {
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }
}
