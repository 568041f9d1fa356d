package tributary.visit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tributary.cadence.Finding;
import tributary.cadence.Met;
import tributary.cadence.Roads;
import tributary.fetch.Answer;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.plan.Configuration;
import tributary.plan.Source;

/// Where a web page leads (`follow_discovery`): the first feed that it names, fetched in its place through the same
/// fetcher.
///
/// The feed's address is adopted at once, with its validators, and [Roads] goes back to the page when it fails. Where
/// that would not be safe (credentials that belong to the page's origin, a step down to http), the page is asked anew
/// at each visit and no validators are kept: they belong to another address. One step, never a chain.
final class Trail {
    private Trail() {}

    /// The address of the feed that a finding leads to; empty where it leads nowhere or nobody wants to follow.
    static Optional<URI> of(Met met, Source source) {
        if (!source.habits().followsDiscovery()
                || !(met.finding() instanceof Finding.Unreadable unreadable)
                || unreadable.reading().links().isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(unreadable.reading().links().getFirst());
            return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // the finding stands: its error names the link
        }
    }

    /// What stands at the end of the trail. Headers of the source, which may be credentials, stay at its origin.
    static Reply walk(Fetcher fetcher, Configuration.Fetch limits, URI feed, Source source) {
        if (!(source.address() instanceof Source.Address.Url(URI page))) {
            return withoutValidators(fetch(
                    fetcher, new Request.Http(feed, Validators.NONE, Map.of(), limits.timeout(), limits.maxBytes())));
        }
        Request.Http atPage = Questions.of(source, page, Validators.NONE, limits);
        Reply reply = fetch(fetcher, atPage.to(feed));
        return Roads.isSafe(page, feed, !source.headers().isEmpty()) ? reply : withoutValidators(reply);
    }

    private static Reply fetch(Fetcher fetcher, Request.Http request) {
        Reply reply = fetcher.fetch(request);
        return reply instanceof Reply.Moved moved ? moved.reply() : reply;
    }

    private static Reply withoutValidators(Reply reply) {
        return switch (reply) {
            case Reply.Fresh(Answer answer, byte[] body, String packed) ->
                new Reply.Fresh(withoutValidators(answer), body, packed);
            case Reply.Moved _, Reply.Unchanged _, Reply.Throttled _, Reply.Gone _, Reply.Failed _ -> reply;
        };
    }

    private static Answer withoutValidators(Answer answer) {
        var headers = new HashMap<>(answer.headers());
        headers.remove("etag");
        headers.remove("last-modified");
        return new Answer(answer.status(), answer.uri(), headers);
    }
}
