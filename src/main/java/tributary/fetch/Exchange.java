package tributary.fetch;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// One request and its answer, on a connection of its own: bytes that a server sends too much can then never become the
/// answer to somebody else's question.
final class Exchange {
    /// What came of it: the end, or the way onward.
    sealed interface Step {
        record Done(Reply reply) implements Step {}

        record Onward(HttpUrl to, boolean permanent) implements Step {}
    }

    /// One hop: where (and how people wrote that), with or without the source's own headers, and how much of the
    /// deadline is
    /// left.
    record Hop(HttpUrl url, URI uri, boolean ownHeaders, Duration left) {}

    private final OkHttpClient client;
    private final Headers headers;
    private final Bodies bodies = new Bodies();

    Exchange(Manners manners, Guard guard, Dns names) {
        headers = new Headers(manners.userAgent());
        client = new OkHttpClient.Builder()
                .dns(names)
                .socketFactory(new GuardedSockets(guard))
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> withoutInvitation(chain.proceed(chain.request())))
                .connectTimeout(manners.connect())
                .readTimeout(manners.response())
                .writeTimeout(manners.response())
                .build();
    }

    Step run(Hop hop, Request.Http request) {
        Call call = client.newCall(headers.request(hop, request));
        call.timeout().timeout(Math.max(1, hop.left().toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            try {
                return step(hop, request, response);
            } finally {
                call.cancel(); // or closing would first read what nobody wants
            }
        } catch (Bodies.TooLarge e) {
            return failed(Failure.TOO_LARGE, hop.url().host() + ": the answer is " + e.getMessage());
        } catch (IOException e) {
            return new Step.Done(Reasons.failed(hop.url().host(), e));
        }
    }

    private Step step(Hop hop, Request.Http request, Response response) throws IOException {
        var answer = new Answer(response.code(), hop.uri(), response.headers().toMultimap());
        return switch (response.code()) {
            case 200, 203 -> new Step.Done(new Reply.Fresh(answer, body(response, request.maxBytes())));
            case 301, 302, 303, 307, 308 -> onward(hop.url(), response);
            case 304 -> new Step.Done(unchanged(hop, answer, response));
            case 410 -> new Step.Done(new Reply.Gone(answer));
            case 429, 503 -> new Step.Done(new Reply.Throttled(answer));
            default -> {
                String reason = hop.url().host() + " answered " + Reasons.status(response.code());
                yield new Step.Done(new Reply.Failed(Failure.STATUS, reason, answer));
            }
        };
    }

    private static Reply unchanged(Hop hop, Answer answer, Response response) {
        boolean asked = response.request().header(Headers.IF_NONE_MATCH) != null
                || response.request().header(Headers.IF_MODIFIED_SINCE) != null;
        String reason = hop.url().host() + " answered 304 Not Modified to a request without a condition";
        return asked ? new Reply.Unchanged(answer) : new Reply.Failed(Failure.PROTOCOL, reason, answer);
    }

    private byte[] body(Response response, long limit) throws IOException {
        checkFraming(response.headers());
        String codings = String.join(",", response.headers().values("Content-Encoding"));
        return bodies.read(response.body().byteStream(), codings, limit);
    }

    /// Refuses what could end a body in two places.
    private static void checkFraming(okhttp3.Headers headers) throws ProtocolException {
        List<String> lengths =
                headers.values("Content-Length").stream().distinct().toList();
        if (lengths.size() > 1 || !lengths.stream().allMatch(it -> it.matches("\\d{1,20}"))) {
            throw new ProtocolException("Content-Length is not one number");
        }
        for (String coding : headers.values("Transfer-Encoding")) {
            if (!coding.equalsIgnoreCase("chunked") && !coding.equalsIgnoreCase("identity")) {
                throw new ProtocolException("an unknown Transfer-Encoding");
            }
        }
    }

    private static Step onward(HttpUrl from, Response response) {
        List<String> places =
                response.headers().values("Location").stream().distinct().toList();
        if (places.size() != 1 || places.getFirst().isBlank()) {
            String what = places.size() > 1 ? "to two places at once" : "to nowhere";
            return failed(Failure.PROTOCOL, from.host() + " redirects " + what);
        }
        Optional<HttpUrl> to = Urls.resolved(from, places.getFirst());
        if (to.isEmpty()) {
            return Urls.hasOtherScheme(places.getFirst())
                    ? failed(Failure.REFUSED, from.host() + " redirects to something that is not http or https")
                    : failed(Failure.PROTOCOL, from.host() + " redirects to something that is no address");
        }
        return new Step.Onward(to.get(), response.code() == 301 || response.code() == 308);
    }

    /// The client repeats a request at once after a 503 that says `Retry-After: 0`; whoever is overloaded gets no
    /// second one.
    private static Response withoutInvitation(Response response) {
        String again = response.header("Retry-After");
        return response.code() == 503 && again != null && again.matches("0+")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static Step failed(Failure kind, String reason) {
        return new Step.Done(Reasons.failure(kind, reason));
    }
}
