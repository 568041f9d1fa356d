package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static tributary.network.HttpFetcherTest.assertFailed;
import static tributary.network.HttpFetcherTest.http;
import static tributary.network.HttpFetcherTest.text;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.address.Addresses;
import tributary.connect.Manners;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;

class RedirectsTest {
    private static final Manners MANNERS =
            new Manners("T/1", 50, Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(20));

    private final Publisher publisher = Publisher.open();
    private final Publisher other = Publisher.open();
    private final HttpFetcher fetcher = new HttpFetcher(MANNERS, Addresses.ANY, null);

    @AfterEach
    void close() throws IOException {
        publisher.close();
        other.close();
        fetcher.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void passingRedirectsAreFollowed(int status) {
        publisher.redirects("/old", status, "/new").serves("/new", "<rss/>");

        Reply reply = fetch("/old");

        assertThat(text(reply)).isEqualTo("<rss/>");
        assertThat(((Reply.Fresh) reply).answer().uri()).isEqualTo(publisher.uri("/new"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void permanentRedirectsSayWhereTo(int status) {
        publisher.redirects("/old", status, "/new").serves("/new", "<rss/>");

        assertThat(fetch("/old")).asInstanceOf(type(Reply.Moved.class)).satisfies(it -> {
            assertThat(it.to()).isEqualTo(publisher.uri("/new"));
            assertThat(text(it.reply())).isEqualTo("<rss/>");
        });
    }

    @Test
    void onlyTheLeadingPermanentPartIsAMove() {
        publisher
                .redirects("/1", 301, "/2")
                .redirects("/2", 308, "/3")
                .redirects("/3", 302, "/4")
                .redirects("/4", 301, "/5")
                .serves("/5", "<rss/>");

        assertThat(fetch("/1"))
                .asInstanceOf(type(Reply.Moved.class))
                .satisfies(it -> assertThat(it.to()).isEqualTo(publisher.uri("/3")));
        assertThat(fetch("/3")).isInstanceOf(Reply.Fresh.class);
    }

    @Test
    void aMoveToNothingIsNoMove() {
        publisher.redirects("/old", 301, "/missing");

        assertFailed(fetch("/old"), Failure.STATUS, "404");
    }

    @Test
    void tenHopsAreFollowedAndNoMore() {
        for (int i = 0; i < 30; i++) {
            publisher.redirects("/" + i, 302, "/" + (i + 1));
        }
        publisher.serves("/30", "<rss/>");

        assertThat(text(fetch("/20"))).isEqualTo("<rss/>");
        int before = publisher.asked().size();
        assertFailed(fetch("/0"), Failure.PROTOCOL, "more than 10 times");
        assertThat(publisher.asked()).hasSize(before + 11);
    }

    @Test
    void circlesAreSeen() {
        publisher.redirects("/self", 302, "/self#x").redirects("/a", 301, "/b").redirects("/b", 301, "/a");

        assertFailed(fetch("/self"), Failure.PROTOCOL, "in a circle");
        assertFailed(fetch("/a"), Failure.PROTOCOL, "in a circle");
        assertThat(publisher.asked()).hasSize(3);
    }

    @Test
    void oddLocationsAreReadAsBrowsersReadThem() {
        publisher
                .redirects("/space", 302, " /a b ")
                .redirects("/eight", 302, "/Ã¼")
                .redirects("/relative/x", 302, "../rel?a=1")
                .serves("/a%20b", "space")
                .serves("/%C3%BC", "eight")
                .serves("/rel", "relative");

        assertThat(text(fetch("/space"))).isEqualTo("space");
        assertThat(text(fetch("/eight"))).isEqualTo("eight");
        assertThat(text(fetch("/relative/x"))).isEqualTo("relative");
    }

    @Test
    void aFragmentIsCarriedAlongAndNeverSent() {
        publisher.redirects("/old", 302, "/new").serves("/new", "<rss/>");

        Reply reply = fetch("/old#part");

        assertThat(((Reply.Fresh) reply).answer().uri()).isEqualTo(publisher.uri("/new#part"));
        assertThat(publisher.asked().getLast().target()).isEqualTo("/new");
    }

    @Test
    void redirectsToNowhereAreTold() {
        publisher.says("/none", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        publisher.redirects("/empty", 302, "");
        publisher.redirects("/bad", 302, "http://[::1");
        publisher.says("/two", "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");

        assertFailed(fetch("/none"), Failure.PROTOCOL, "to nowhere");
        assertFailed(fetch("/empty"), Failure.PROTOCOL, "to nowhere");
        assertFailed(fetch("/bad"), Failure.PROTOCOL, "no address");
        assertFailed(fetch("/two"), Failure.PROTOCOL, "two places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "jar:http://x!/", "data:,x", "javascript:1"})
    void redirectsToOtherSchemesAreRefused(String location) {
        publisher.redirects("/old", 302, location);

        assertFailed(fetch("/old"), Failure.REFUSED, "not http or https");
    }

    @Test
    void everyHopObeysTheAddressPolicy() {
        var policy = Addresses.of(List.of("127.0.0.1:" + publisher.port()));
        publisher.redirects("/other", 302, other.uri("/").toString());
        publisher.redirects("/odd", 302, "http://2130706433/");
        publisher.redirects("/mapped", 302, "http://[::ffff:127.0.0.1]:" + other.port() + "/");
        publisher.redirects("/user", 302, "http://a@127.0.0.1:" + publisher.port() + "/");

        try (var guarded = new HttpFetcher(MANNERS, policy, null)) {
            for (String path : List.of("/other", "/odd", "/mapped", "/user")) {
                assertFailed(guarded.fetch(http(publisher.uri(path))), Failure.REFUSED, "address");
            }
        }
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void credentialsStayAtTheirOrigin() {
        other.redirects("/back", 302, publisher.uri("/end").toString());
        publisher
                .redirects("/here", 302, "/away")
                .redirects("/away", 302, other.uri("/back").toString())
                .serves("/end", "<rss/>");
        var own = Map.of("Authorization", "Basic x", "Cookie", "a=b", "X-Key", "k");

        fetcher.fetch(new Request.Http(publisher.uri("/here"), Validators.NONE, own, Duration.ofSeconds(5), 1000));

        assertThat(publisher.asked().get(1).has("Authorization")).isTrue();
        assertThat(other.asked().getFirst().headers()).doesNotContainKeys("Authorization", "Cookie", "X-Key");
        assertThat(publisher.asked().getLast().headers()).doesNotContainKeys("Authorization", "Cookie", "X-Key");
    }

    private Reply fetch(String path) {
        return fetcher.fetch(http(URI.create(publisher.uri("") + path)));
    }
}
