package tributary.network;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import tributary.address.Literals;
import tributary.connect.Deadline;
import tributary.connect.Dial;
import tributary.connect.Guard;
import tributary.connect.Late;
import tributary.connect.Line;
import tributary.connect.Manners;
import tributary.connect.Reasons;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Urls;
import tributary.http.Framing;
import tributary.http.Head;

/// One request and its answer, on a connection of its own: bytes that a server sends too much can then never become the
/// answer to somebody else's question.
final class Exchange implements AutoCloseable {
    /// What came of it: the end, or the way onward.
    sealed interface Step {
        record Done(Reply reply) implements Step {}

        record Onward(HttpUrl to, boolean permanent) implements Step {}
    }

    /// One hop: where (and how people wrote that), with or without the source's own headers, how much of the deadline
    /// is left, and who wants to know when the request goes out.
    record Hop(HttpUrl url, URI uri, boolean ownHeaders, Duration left, Runnable asking) {}

    private final Duration response;
    private final Headers headers;
    private final Dial dial;
    private final Bodies bodies = new Bodies();

    Exchange(Manners manners, Dial dial) {
        this.response = manners.response();
        this.headers = new Headers(manners.userAgent());
        this.dial = dial;
    }

    Step run(Hop hop, Request.Http request) {
        var deadline = Deadline.after(hop.left(), request.timeout());
        try (Line line = dial.open(hop.url(), request.way(), deadline)) {
            try {
                return step(hop, request, line);
            } catch (IOException e) {
                throw line.deadline().meant(e);
            }
        } catch (Bodies.TooLarge e) {
            return failed(Failure.TOO_LARGE, hop.url().host() + ": the answer is " + e.getMessage());
        } catch (IOException e) {
            return new Step.Done(Reasons.failed(hop.url().host(), e));
        }
    }

    private Step step(Hop hop, Request.Http request, Line line) throws IOException {
        hop.asking().run();
        line.out().write(headers.request(hop, request, line.isRelayed()).getBytes(StandardCharsets.ISO_8859_1));
        if (request.sent() != null) {
            line.out().write(request.sent());
        }
        line.out().flush();
        Head head = head(line);
        var answer = new Answer(head.status(), hop.uri(), head.fields());
        return switch (head.status()) {
            case 200, 203 -> new Step.Done(fresh(answer, body(head, line, request)));
            case 301, 302, 303, 307, 308 -> request.sent() == null ? onward(hop.url(), head) : other(hop, answer, head);
            case 304 -> new Step.Done(unchanged(hop, answer, request));
            case 410 -> new Step.Done(new Reply.Gone(answer));
            case 429, 503 -> new Step.Done(new Reply.Throttled(answer));
            default -> other(hop, answer, head);
        };
    }

    private static Step other(Hop hop, Answer answer, Head head) {
        String reason = hop.url().host() + " answered " + Reasons.status(head);
        return new Step.Done(new Reply.Failed(Failure.STATUS, reason, answer));
    }

    private Head head(Line line) throws IOException {
        try {
            return Head.read(line.in());
        } catch (SocketTimeoutException e) {
            throw new Late("did not answer within " + Reasons.time(response));
        }
    }

    private static Reply unchanged(Hop hop, Answer answer, Request.Http request) {
        boolean asked = !request.validators().sendable().isEmpty();
        String reason = hop.url().host() + " answered 304 Not Modified to a request without a condition";
        return asked ? new Reply.Unchanged(answer) : new Reply.Failed(Failure.PROTOCOL, reason, answer);
    }

    private static Reply fresh(Answer answer, Bodies.Body body) {
        return body.plain() == null
                ? new Reply.Unchanged(answer)
                : new Reply.Fresh(answer, body.plain(), body.checksum());
    }

    private Bodies.Body body(Head head, Line line, Request.Http request) throws IOException {
        long limit = request.maxBytes();
        OptionalLong length = Framing.length(head);
        if (length.isPresent() && length.getAsLong() > limit) {
            throw new Bodies.TooLarge(limit);
        }
        try {
            String codings = String.join(",", head.all("content-encoding"));
            return bodies.read(Framing.body(head, line.in()), codings, limit, request.known());
        } catch (SocketTimeoutException e) {
            throw new Late("fell silent in the middle of its answer for " + Reasons.time(response));
        }
    }

    private static Step onward(HttpUrl from, Head head) {
        List<String> places = head.all("location").stream().distinct().toList();
        if (places.size() != 1 || places.getFirst().isBlank()) {
            String what = places.size() > 1 ? "to two places at once" : "to nowhere";
            return failed(Failure.PROTOCOL, from.host() + " redirects " + what);
        }
        Optional<HttpUrl> to = Urls.resolved(from, places.getFirst());
        if (to.isEmpty()) {
            return Urls.hasOtherScheme(places.getFirst())
                    ? failed(
                            Failure.REFUSED, from.host() + " redirects to something that is refused: not http or https")
                    : failed(Failure.PROTOCOL, from.host() + " redirects to something that is no address");
        }
        String host = to.get().host();
        if (!host.equals(from.host()) && Literals.isDisguised(host, places.getFirst())) {
            return failed(Failure.REFUSED, from.host() + " redirects to " + Guard.odd(host));
        }
        return new Step.Onward(to.get(), head.status() == 301 || head.status() == 308);
    }

    private static Step failed(Failure kind, String reason) {
        return new Step.Done(Reasons.failure(kind, reason));
    }

    @Override
    public void close() {
        dial.close();
    }
}
