package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.send;
import static tributary.serve.Wire.text;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.fetch.Request;

/// Subscribing at our hub, which every public feed names (WebSub).
class HubDoorTest {
    private static final String TOPIC = "https://news.example/feeds/tech.atom";

    @RegisterExtension
    private static final World world = new World(URI.create("https://news.example/feeds"), null, null);

    @Test
    void publicFeedsNameTheHub() {
        assertThat(text(get(world, "/tech.atom")))
                .contains("<link rel=\"hub\" href=\"https://news.example/feeds/hub\"/>");
        assertThat(text(get(world, "/tech.xml")))
                .contains("<atom:link rel=\"hub\" href=\"https://news.example/feeds/hub\"/>");
        assertThat(text(get(world, "/tech.json")))
                .contains("\"hubs\":[{")
                .contains("\"type\":\"WebSub\"", "\"url\":\"https://news.example/feeds/hub\"");
    }

    /// Made, and from the shelf; whole, and unchanged; however it is asked for.
    @ParameterizedTest
    @CsvSource({"/tech.atom, atom", "/tech.xml, xml", "/tech.rss, xml", "/tech.json, json", "/tech?format=atom, atom"})
    void theHeadersSayTheSame(String path, String extension) {
        String hub = "<https://news.example/feeds/hub>; rel=\"hub\"";
        String self = "<https://news.example/feeds/tech." + extension + ">; rel=\"self\"";
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> given = get(world, path);
            assertThat(given.headers().firstValue("Link")).contains(hub + ", " + self);
            String etag = given.headers().firstValue("ETag").orElseThrow();
            assertThat(get(world, path, "If-None-Match", etag).headers().firstValue("Link"))
                    .contains(hub + ", " + self);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tech.atom?limit=1", "/tech.atom?q=kernel", "/tech.html", "/tech.opml"})
    void otherPartsOfAFeedDoNot(String path) {
        HttpResponse<byte[]> given = get(world, path);
        assertThat(text(given)).doesNotContain("\"hub\"");
        assertThat(given.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void whereNobodyKnowsOurAddressOrAKeyIsNeededThereIsNone() {
        try (var nameless = new World().open();
                var keyed = new World(URI.create("https://news.example/"), "key", null).open()) {
            assertThat(text(get(nameless, "/tech.atom"))).doesNotContain("\"hub\"");
            assertThat(text(get(keyed, "/tech.atom?key=key"))).doesNotContain("\"hub\"");
            assertThat(subscribe(keyed, "subscribe", "https://news.example/tech.atom", "https://reader.example/")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoAsksIsAskedBack() {
        world.fetcher = request -> {
            var http = (Request.Http) request;
            String challenge = http.uri().getRawQuery().replaceFirst(".*hub.challenge=([^&]*).*", "$1");
            return new Reply.Fresh(new Answer(200, http.uri(), Map.of()), challenge.getBytes(StandardCharsets.UTF_8));
        };
        assertThat(subscribe(world, "subscribe", TOPIC, "https://reader.example/hook")
                        .statusCode())
                .isEqualTo(202);

        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (world.store.subscribed.isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(world.store.subscriptions().getFirst().told())
                .isEqualTo(get(world, "/tech.atom").headers().firstValue("etag").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, https://news.example/feeds/nowhere.atom, https://reader.example/",
        "subscribe, https://news.example/feeds/tech.html, https://reader.example/",
        "subscribe, https://news.example/feeds/tech.rss, https://reader.example/",
        "subscribe, https://news.example/feeds/tech.atom?limit=3, https://reader.example/",
        "subscribe, https://other.example/tech.atom, https://reader.example/",
        "publish, https://news.example/feeds/tech.atom, https://reader.example/",
        "subscribe, https://news.example/feeds/tech.atom, ftp://reader.example/",
        "subscribe, https://news.example/feeds/tech.atom, 'https://reader.example/a b'",
        "subscribe, https://news.example/feeds/tech.atom, https://me:pass@reader.example/",
    })
    void whatTheHubCannotDoIsTold(String mode, String topic, String callback) {
        var answer = subscribe(world, mode, topic, callback);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).endsWith("\n").hasLineCount(1);
    }

    @Test
    void whoSubscribesIsNotCountedForWhatTheFeedCosts() {
        try (var busy = new World(URI.create("https://news.example/"), null, null).open()) {
            busy.limited(1);
            get(busy, "/all.json?limit=3");
            assertThat(get(busy, "/all.json?limit=2").statusCode()).isEqualTo(429);
            for (String format : List.of("xml", "atom", "json")) {
                String topic = "https://news.example/tech." + format;
                assertThat(subscribe(busy, "subscribe", topic, "https://reader.example/")
                                .statusCode())
                        .isEqualTo(202);
            }
        }
    }

    @Test
    void theHubIsNothingToRead() {
        var answer = get(world, "/hub");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("POST");
    }

    private static HttpResponse<byte[]> subscribe(World world, String mode, String topic, String callback) {
        String form = "hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                + "&hub.callback=" + URLEncoder.encode(callback, StandardCharsets.UTF_8);
        return send(world, "POST", "/hub", form, "Content-Type", "application/x-www-form-urlencoded");
    }
}
