package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.address.Addresses;
import tributary.connect.Guard;
import tributary.connect.Manners;
import tributary.connect.Resolver;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;

public class HttpFetcherTest {
    private static final Manners MANNERS = new Manners(
            "Tributary/1 (+https://example.org)", 50, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Publisher publisher = Publisher.open();
    private final HttpFetcher fetcher = new HttpFetcher(MANNERS, Addresses.ANY, null);

    @AfterEach
    void close() throws IOException {
        publisher.close();
        fetcher.close();
    }

    @Test
    void theFirstRequestIsPlainAndPolite() {
        publisher.serves("/feed", "<rss/>");

        assertThat(text(fetch("/feed"))).isEqualTo("<rss/>");

        assertThat(publisher.asked().getFirst().headers())
                .containsOnlyKeys("Host", "User-Agent", "Accept", "Accept-Encoding", "Connection")
                .containsEntry("User-Agent", "Tributary/1 (+https://example.org)")
                .containsEntry("Connection", "close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"x\"", "unquoted", "\"a\" \"b\"", "\"abc-gzip\"", "\"Ã©\"", "\"tab\there\""})
    void validatorsAreEchoedByteForByte(String etag) {
        publisher.says("/feed", "HTTP/1.1 304 Not Modified\r\nETag: new\r\n\r\n");

        Reply reply = fetch("/feed", new Validators(etag, "Mon, 99 Foo 2099"));

        assertThat(reply)
                .asInstanceOf(type(Reply.Unchanged.class))
                .satisfies(it -> assertThat(it.answer().validators().etag()).isEqualTo("new"));
        assertThat(publisher.asked().getFirst().headers())
                .containsEntry("If-None-Match", etag)
                .containsEntry("If-Modified-Since", "Mon, 99 Foo 2099");
    }

    @Test
    void aValidatorThatCannotBeSentExactlyIsNotSentAtAll() {
        publisher.serves("/feed", "<rss/>");

        fetch("/feed", new Validators("\"a\u0001b\"", "x".repeat(8193)));

        assertThat(publisher.asked().getFirst().headers()).doesNotContainKeys("If-None-Match", "If-Modified-Since");
    }

    @Test
    void aNotModifiedThatNobodyAskedForIsAnError() {
        publisher.says("/feed", "HTTP/1.1 304 Not Modified\r\n\r\n");

        assertFailed(fetch("/feed"), Failure.PROTOCOL, "304");
    }

    @Test
    void statusesAreTold() {
        for (int status : List.of(204, 206, 226, 300, 400, 401, 403, 404, 500, 502, 999)) {
            publisher.says("/" + status, "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
            assertFailed(fetch("/" + status), Failure.STATUS, "127.0.0.1 answered " + status);
        }
        publisher.serves("/410", "410 Gone", "", new byte[0]);
        assertThat(fetch("/410")).isInstanceOf(Reply.Gone.class);
        publisher.serves("/429", "429 No", "Retry-After: 120\r\n", new byte[0]);
        assertThat(fetch("/429"))
                .asInstanceOf(type(Reply.Throttled.class))
                .satisfies(it -> assertThat(it.answer().header("Retry-After")).contains("120"));
        publisher.serves("/203", "203 Other", "", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(text(fetch("/203"))).isEqualTo("x");
    }

    @Test
    void anOverloadedServerGetsNoSecondRequestAtOnce() {
        publisher.serves("/503", "503 Busy", "Retry-After: 0\r\n", new byte[0]);

        assertThat(fetch("/503")).isInstanceOf(Reply.Throttled.class);
        assertThat(publisher.asked()).hasSize(1);
    }

    @Test
    void interimAnswersAreSkipped() {
        publisher.says(
                "/feed", "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(text(fetch("/feed"))).isEqualTo("ok");
    }

    @Test
    void sourcesSetTheirOwnHeadersButNotOurs() {
        publisher.serves("/feed", "<rss/>");

        fetcher.fetch(new Request.Http(
                publisher.uri("/feed"),
                Validators.NONE,
                Map.of(
                        "user-agent",
                        "Mine/1",
                        "Host",
                        "evil",
                        "X-Key",
                        "k",
                        "Range",
                        "bytes=0-1",
                        "X-Bad",
                        "a\r\nB: c"),
                Duration.ofSeconds(5),
                1 << 20));

        assertThat(publisher.asked().getFirst().headers())
                .containsEntry("User-Agent", "Mine/1")
                .containsEntry("X-Key", "k")
                .containsEntry("Host", "127.0.0.1:" + publisher.port())
                .doesNotContainKeys("Range", "X-Bad", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\nabc",
                "HTTP/1.1 abc OK\r\n\r\nabc",
                "ICY 200 OK\r\n\r\nabc",
                "HTTP/1.1 2000 OK\r\n\r\nabc",
                "HTTP/2.0 200 OK\r\n\r\nabc",
                "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc",
                "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nETag: \"a\u0001\"\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nETag: a\rX: b\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n+3\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0x3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nabc",
                "HTTP/1.1  200 OK\r\nContent-Length: 3\r\n\r\nabc",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 101 Switching Protocols\r\n\r\nabc",
                "<rss>no head at all</rss>",
                ""
            })
    void tornAndMalformedAnswersAreErrors(String raw) {
        publisher.says("/feed", raw);

        assertFailed(fetch("/feed"), Failure.PROTOCOL, "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\n\r\nabc",
                "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1;x=y\r\na\r\n2\r\nbc\r\n0\r\nT: v\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfake"
            })
    void oldAndChattyAnswersAreRead(String raw) {
        publisher.says("/feed", raw);
        publisher.serves("/next", "next");

        assertThat(text(fetch("/feed"))).isEqualTo("abc");
        assertThat(text(fetch("/next"))).isEqualTo("next");
    }

    @Test
    void theDeadlineCoversSilenceAndABodyThatDrips() {
        publisher.on("/silent", (asked, _) -> asked.untilTheyLeave());
        publisher.on("/half", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
            asked.untilTheyLeave();
        });

        assertFailed(fetch("/silent", SHORT, 1000), Failure.TIMEOUT, "127.0.0.1 did not finish within 300 ms");
        assertFailed(fetch("/half", SHORT, 1000), Failure.TIMEOUT, "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999", "9223372036854775807", "2000000"})
    void aLengthAboveTheLimitIsBelievedAndNothingIsRead(String length) {
        publisher.says("/feed", "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nabc");

        assertFailed(fetch("/feed"), Failure.TOO_LARGE, "larger than 1 MB");
    }

    @Test
    void endlessHeadersAndBodiesEnd() {
        publisher.on("/headers", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write("X: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".getBytes(StandardCharsets.UTF_8));
            }
        });
        publisher.on("/body", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });

        assertThat(fetch("/headers")).isInstanceOf(Reply.Failed.class);
        assertFailed(fetch("/body", Duration.ofSeconds(5), 100_000), Failure.TOO_LARGE, "larger than 97 kB");
        assertFailed(fetch("/body", Duration.ofSeconds(5), 5_000_000), Failure.TOO_LARGE, "larger than 4 MB");
    }

    @Test
    void aPortWhereNobodyListensIsAFailedConnection() throws IOException {
        try (var taken = new Socket()) {
            taken.bind(new InetSocketAddress("127.0.0.1", 0)); // nobody else may listen there meanwhile
            URI uri = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/feed");

            assertFailed(fetcher.fetch(http(uri)), Failure.CONNECT, "127.0.0.1");
        }
    }

    @Test
    void aSecureAddressIsNeverAskedInTheClear() {
        publisher.serves("/feed", "<rss/>");

        Reply reply = fetcher.fetch(http(URI.create("https://127.0.0.1:" + publisher.port() + "/feed")));

        assertFailed(reply, Failure.TLS, "127.0.0.1");
        assertThat(publisher.asked()).isEmpty();
    }

    @Test
    void aNameThatDoesNotResolveIsTold() {
        assertFailed(fetcher.fetch(http(URI.create("http://nowhere.invalid/"))), Failure.DNS, "nowhere.invalid");
    }

    @Test
    void aNameThatTakesTooLongToLookUpIsTold() {
        Resolver slow = _ -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        var hasty = new Manners("T/1", 1, Duration.ZERO, SHORT, SHORT);
        try (var fetches = new HttpFetcher(hasty, new Guard(Addresses.ANY, null), slow)) {
            assertFailed(fetches.fetch(http(URI.create("http://slow.example/"))), Failure.DNS, "slow.example");
        }
    }

    @Test
    void theNextAddressIsTriedWhenTheFirstIsDeadOrClosed() {
        publisher.serves("/feed", "<rss/>");
        Resolver two = _ -> List.of(InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1"));
        var onlyOne = Addresses.of(List.of("127.0.0.1/32"));
        for (Addresses policy : List.of(Addresses.ANY, onlyOne)) {
            try (var fetches = new HttpFetcher(MANNERS, new Guard(policy, null), two)) {
                URI uri = URI.create("http://two.example:" + publisher.port() + "/feed");
                assertThat(text(fetches.fetch(http(uri)))).isEqualTo("<rss/>");
            }
        }
    }

    @Test
    void aReasonHoldsNoSecretOfTheAddress() {
        publisher.says("/feed", "nonsense");

        Reply reply = fetcher.fetch(http(publisher.uri("/feed?key=s3cret")));

        assertThat(reply)
                .asInstanceOf(type(Reply.Failed.class))
                .satisfies(it -> assertThat(it.reason()).doesNotContain("s3cret", "/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "data:,x", "gopher://x/", "javascript:1"})
    void otherSchemesAreRefused(String uri) {
        assertFailed(fetcher.fetch(http(URI.create(uri))), Failure.REFUSED, "only http and https");
    }

    @Test
    void ourOwnListenerIsClosedUnlessItIsNamed() {
        publisher.serves("/status", "{}");
        var ours = new InetSocketAddress(InetAddress.getLoopbackAddress(), publisher.port());
        var named = Addresses.of(List.of("127.0.0.1:" + publisher.port()));

        try (var closed = new HttpFetcher(MANNERS, Addresses.ANY, ours);
                var open = new HttpFetcher(MANNERS, named, ours)) {
            assertFailed(closed.fetch(http(publisher.uri("/status"))), Failure.REFUSED, "our own listener");
            assertThat(text(open.fetch(http(publisher.uri("/status"))))).isEqualTo("{}");
        }
    }

    @Test
    void aTagThatFitsEveryDocumentIsNotSentBack() {
        publisher.serves("/feed", "<rss/>");

        fetch("/feed", new Validators(" * ", null));

        assertThat(publisher.asked().getFirst().has("If-None-Match")).isFalse();
    }

    private Reply fetch(String path) {
        return fetch(path, Validators.NONE);
    }

    @Test
    void whatIsSentArrivesWhole() {
        var came = new AtomicReference<String>();
        publisher.on("/hook", (asked, out) -> {
            int length = Integer.parseInt(asked.headers().get("content-length"));
            came.set(asked.headers().get("content-type") + " "
                    + new String(asked.rest().readNBytes(length), StandardCharsets.UTF_8));
            out.write(Publisher.answer("204 No Content", "", new byte[0]));
        });
        byte[] body = "<feed>水</feed>".getBytes(StandardCharsets.UTF_8);
        Reply reply = fetcher.fetch(Request.Http.post(
                publisher.uri("/hook"), Map.of("Content-Type", "application/atom+xml"), body, Duration.ofSeconds(5)));

        assertThat(came.get()).isEqualTo("application/atom+xml <feed>水</feed>");
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Failed.class, it -> assertThat(it.answer()).isNotNull());
    }

    @Test
    void whatIsSentFollowsNoRedirect() {
        publisher.redirects("/hook", 307, "/elsewhere").serves("/elsewhere", "here");
        fetcher.fetch(Request.Http.post(publisher.uri("/hook"), Map.of(), new byte[3], Duration.ofSeconds(5)));

        assertThat(publisher.asked()).extracting(Publisher.Asked::target).containsExactly("/hook");
    }

    private Reply fetch(String path, Validators validators) {
        return fetcher.fetch(
                new Request.Http(publisher.uri(path), validators, Map.of(), Duration.ofSeconds(20), 1 << 20));
    }

    private Reply fetch(String path, Duration timeout, long maxBytes) {
        return fetcher.fetch(new Request.Http(publisher.uri(path), Validators.NONE, Map.of(), timeout, maxBytes));
    }

    static Request.Http http(URI uri) {
        return new Request.Http(uri, Validators.NONE, Map.of(), Duration.ofSeconds(20), 1 << 20);
    }

    static String text(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Fresh.class);
        return new String(((Reply.Fresh) reply).body(), StandardCharsets.UTF_8);
    }

    static void assertFailed(Reply reply, Failure kind, String words) {
        assertThat(reply).asInstanceOf(type(Reply.Failed.class)).satisfies(it -> {
            assertThat(it.kind()).as(it.reason()).isEqualTo(kind);
            assertThat(it.reason()).contains(words);
        });
    }
}
