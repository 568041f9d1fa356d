package tributary.network;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tributary.address.Literals;
import tributary.connect.Guard;
import tributary.connect.Reasons;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Urls;

/// One request with its redirects. Every hop is checked against the address policy, waits its turn at its origin, and
/// loses the source's own headers for good once it leaves the origin it began at.
final class Journey {
    private static final int MOST_REDIRECTS = 10;

    private final Request.Http request;
    private final Guard guard;
    private final Lanes lanes;
    private final Exchange exchange;

    private final Set<HttpUrl> seen = new HashSet<>();
    private Duration left;
    private boolean ownHeaders = true;
    private boolean permanent = true;
    private @Nullable URI movedTo;
    private Lanes.@Nullable Lane lane;
    private String origin = "";

    Journey(Request.Http request, Guard guard, Lanes lanes, Exchange exchange) {
        this.request = request;
        this.guard = guard;
        this.lanes = lanes;
        this.exchange = exchange;
        this.left = request.timeout();
    }

    Reply run() {
        Optional<HttpUrl> start = Urls.parsed(request.uri());
        if (start.isEmpty()) {
            return Reasons.failure(Failure.REFUSED, "refused: only http and https addresses are fetched");
        }
        if (Literals.isDisguised(start.get().host(), request.uri().toString())) {
            return Reasons.failure(Failure.REFUSED, Guard.odd(start.get().host()));
        }
        try {
            return follow(start.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reasons.failure(Failure.CONNECT, start.get().host() + ": no longer wanted");
        } finally {
            leaveLane();
        }
    }

    private Reply follow(HttpUrl start) throws InterruptedException {
        HttpUrl url = start;
        URI uri = request.uri();
        while (true) {
            Optional<Reply> objection = objection(url);
            if (objection.isPresent()) {
                return objection.get();
            }
            enterLane(Urls.origin(url));
            switch (step(url, uri)) {
                case Exchange.Step.Done(Reply reply) -> {
                    return moved(reply);
                }
                case Exchange.Step.Onward(HttpUrl to, boolean forEver) -> {
                    Optional<URI> next = Urls.uri(to);
                    if (next.isEmpty()) {
                        return Reasons.failure(
                                Failure.PROTOCOL, url.host() + " redirects to something that is no address");
                    }
                    remember(url, to, next.get(), forEver);
                    url = to;
                    uri = next.get();
                }
            }
        }
    }

    private Optional<Reply> objection(HttpUrl url) {
        Optional<Reply> refused = guard.objection(url).map(it -> Reasons.failure(Failure.REFUSED, it));
        if (refused.isPresent()) {
            return refused;
        }
        if (!seen.add(url.newBuilder().fragment(null).build())) {
            return Optional.of(Reasons.failure(Failure.PROTOCOL, url.host() + " redirects in a circle"));
        }
        if (seen.size() > MOST_REDIRECTS + 1) {
            String reason = url.host() + " redirects more than " + MOST_REDIRECTS + " times";
            return Optional.of(Reasons.failure(Failure.PROTOCOL, reason));
        }
        return Optional.empty();
    }

    private Exchange.Step step(HttpUrl url, URI uri) {
        if (left.isZero() || left.isNegative()) {
            String reason = url.host() + " did not answer in time";
            return new Exchange.Step.Done(Reasons.failure(Failure.TIMEOUT, reason));
        }
        long began = System.nanoTime();
        var step = exchange.run(new Exchange.Hop(url, uri, ownHeaders, left, this::asking), request);
        left = left.minusNanos(System.nanoTime() - began);
        return step;
    }

    private void remember(HttpUrl from, HttpUrl to, URI uri, boolean forEver) {
        ownHeaders = ownHeaders && Urls.origin(from).equals(Urls.origin(to));
        permanent = permanent && forEver && !(from.isHttps() && !to.isHttps());
        if (permanent) {
            movedTo = uri;
        }
    }

    private Reply moved(Reply reply) {
        return movedTo == null || reply instanceof Reply.Failed ? reply : new Reply.Moved(movedTo, reply);
    }

    /// Every request waits its turn, the next one at the same origin too.
    private void enterLane(String next) throws InterruptedException {
        if (lane != null && next.equals(origin)) {
            lane.again();
            return;
        }
        leaveLane();
        lane = lanes.enter(next);
        origin = next;
    }

    private void asking() {
        if (lane != null) {
            lane.asked();
        }
    }

    private void leaveLane() {
        if (lane != null) {
            lane.leave();
            lane = null;
            origin = "";
        }
    }
}
