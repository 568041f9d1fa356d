package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.CategoryPath;
import tributary.cli.House;
import tributary.config.Loaded;
import tributary.json.Json;
import tributary.plan.Configuration;
import tributary.store.Pass;

/// The whole path, on loopback: a publisher, feeds.yaml, visits, and the feeds that a reader gets.
class TributaryTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Publisher publisher = new Publisher();
    private final MovingClock clock = new MovingClock();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void publish() throws IOException {
        publisher.start();
        publisher.put("/a.rss", rss(item("a1", "Rivers rise", "/rivers?utm_source=a", "Water is <b>high</b>.")));
        publisher.put("/b.atom", ATOM);
        publisher.put("/c.rdf", RDF);
        publisher.put("/d.json", JSON_FEED);
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void fourFormatsBecomeOneMergedFeedPerCategory() throws Exception {
        try (var running = new Running()) {
            Pass pass = running.pass();

            assertThat(pass.failed()).isZero();
            assertThat(pass.seen()).isEqualTo(5);
            assertThat(running.titles("/all.json"))
                    .containsExactlyInAnyOrder("Rivers rise", "Atom news", "RDF news", "JSON news");
            assertThat(running.titles("/west.json")).containsExactlyInAnyOrder("Rivers rise", "Atom news");
            assertThat(running.titles("/east/deep/plain.json")).containsExactlyInAnyOrder("JSON news", "Rivers rise");
            assertThat(running.get("/west.xml").body()).contains("<title>Rivers rise</title>");
            assertThat(running.get("/west.atom").body()).contains("Rivers rise</title>");
        }
    }

    @Test
    void oneLinkInTwoSourcesAppearsOnceWithBothNamed() throws Exception {
        try (var running = new Running()) {
            Pass pass = running.pass();

            assertThat(pass.copies()).isEqualTo(1);
            Map<String, Object> item = running.item("/all.json", "Rivers rise");
            assertThat(item.get("url")).isEqualTo(publisher.base() + "/rivers");
            assertThat(Json.write(item.get("_tributary"))).contains("also_in").contains(publisher.base());
        }
    }

    @Test
    void aSecondPassAsksConditionallyAndChangesNothing() throws Exception {
        try (var running = new Running()) {
            running.pass();
            var before = running.get("/all.xml");
            clock.pass(Duration.ofHours(2));

            Pass second = running.pass();

            assertThat(second.unchanged()).isEqualTo(4);
            assertThat(publisher.conditional).containsExactlyInAnyOrder("/a.rss", "/b.atom", "/c.rdf", "/d.json");
            var after = running.get("/all.xml");
            assertThat(after.headers().firstValue("etag"))
                    .isEqualTo(before.headers().firstValue("etag"));
            assertThat(after.headers().firstValue("last-modified"))
                    .isEqualTo(before.headers().firstValue("last-modified"));
        }
    }

    @Test
    void aNewItemAppearsAndAnEditedOneChangesInPlace() throws Exception {
        try (var running = new Running()) {
            running.pass();
            var idBefore = running.item("/west.json", "Rivers rise").get("id");
            var dateBefore = running.item("/west.json", "Rivers rise").get("date_published");
            clock.pass(Duration.ofHours(2));
            publisher.put(
                    "/a.rss",
                    rss(
                            item("a2", "Rivers fall", "/fall", "Dry again."),
                            item("a1", "Rivers rise further", "/rivers", "Water is very high.")));

            Pass second = running.pass();

            assertThat(second.created()).isEqualTo(1);
            assertThat(second.updated()).isEqualTo(1);
            assertThat(running.titles("/west.json"))
                    .containsExactlyInAnyOrder("Rivers fall", "Rivers rise further", "Atom news");
            var edited = running.item("/west.json", "Rivers rise further");
            assertThat(edited.get("id")).isEqualTo(idBefore);
            assertThat(edited.get("date_published")).isEqualTo(dateBefore);
            assertThat(edited.get("content_html")).asString().contains("very high");
        }
    }

    @Test
    void aReaderThatAsksAgainGetsNotModified() throws Exception {
        try (var running = new Running()) {
            running.pass();
            String etag = running.get("/west.atom").headers().firstValue("etag").orElseThrow();

            var again = client.send(
                    HttpRequest.newBuilder(running.uri("/west.atom"))
                            .header("If-None-Match", etag)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void whatWasServedBeforeARestartIsServedAfterIt() throws Exception {
        HttpResponse<String> before;
        try (var running = new Running()) {
            running.pass();
            before = running.get("/all.json");
        }
        clock.pass(Duration.ofDays(1));
        try (var running = new Running()) {
            var after = running.get("/all.json");

            assertThat(after.body()).isEqualTo(before.body());
            assertThat(after.headers().firstValue("etag"))
                    .isEqualTo(before.headers().firstValue("etag"));
            assertThat(after.headers().firstValue("last-modified"))
                    .isEqualTo(before.headers().firstValue("last-modified"));
        }
    }

    @Test
    void aSourceThatFailsIsShownAndItsArticlesStay() throws Exception {
        try (var running = new Running()) {
            running.pass();
            clock.pass(Duration.ofHours(2));
            publisher.fail("/a.rss", 500);

            Pass second = running.pass();

            assertThat(second.failed()).isEqualTo(1);
            assertThat(running.titles("/west.json")).contains("Rivers rise");
            var source = running.source("/a.rss");
            assertThat(source.get("state")).isEqualTo("failing");
            assertThat(source.get("last_outcome")).isEqualTo("failed");
            assertThat(source.get("last_error")).asString().contains("500");
            assertThat(source.get("failures")).isEqualTo(1);
        }
    }

    @Test
    void aRefreshOverHttpStartsAPassAndStatusTellsWhenItIsDone() throws Exception {
        try (var running = new Running()) {
            var answer = client.send(
                    HttpRequest.newBuilder(running.uri("/api/v1/refresh"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(202);
            Object id = Json.read(answer.body()).orElseThrow().get("pass");
            Map<?, ?> last = running.awaitPass(id);
            assertThat(last.get("seen")).isEqualTo(5);
            assertThat(last.get("new")).isEqualTo(5);
            assertThat(last.get("copies")).isEqualTo(1);
        }
    }

    @Test
    void aPageLeadsToItsFeedWhereTheSourceFollowsDiscovery() throws Exception {
        publisher.put("/home", "<html><head><link rel=alternate type=application/rss+xml href=/a.rss></head></html>");
        try (var running = new Running()) {
            running.save("""
                    fetch: { private_networks: allow, refresh_floor: 0s, per_host: { delay: 0s } }
                    feeds:
                      led: { url: BASE/home, follow_discovery: true }
                      left: { url: "BASE/home?plain" }
                    """);

            running.pass();
            clock.pass(Duration.ofHours(2));
            publisher.conditional.clear();
            running.pass();

            assertThat(running.titles("/led.json")).contains("Rivers rise");
            assertThat(running.source("/home").get("last_outcome")).isEqualTo("unchanged");
            assertThat(running.source("/home?plain").get("last_error"))
                    .isEqualTo("not a feed; it names a feed: " + publisher.base() + "/a.rss");
            assertThat(publisher.conditional).as("the feed, not the page").containsExactly("/a.rss");
        }
    }

    @Test
    void anArticleStaysAsItFirstCameWhereEditsAreNotTakenOver() throws Exception {
        String keepFirst = """
                fetch: { private_networks: allow, refresh_floor: 0s, per_host: { delay: 0s } }
                feeds:
                  a: { url: BASE/a.rss, updates: keep_first }
                """;
        try (var running = new Running()) {
            running.save(keepFirst);
            running.pass();
            clock.pass(Duration.ofHours(2));
            publisher.put("/a.rss", rss(item("a1", "Rivers rise further", "/rivers", "Water is very high.")));

            Pass second = running.pass();

            assertThat(second.created() + second.updated()).isZero();
            assertThat(running.titles("/a.json")).containsExactly("Rivers rise");
            running.save(keepFirst.replace("keep_first", "replace"));
            clock.pass(Duration.ofHours(2));
            publisher.put(
                    "/a.rss",
                    rss(
                            item("a2", "Rivers fall", "/fall", "Dry again."),
                            item("a1", "Rivers rise further", "/rivers", "Water is very high.")));
            assertThat(running.pass().updated()).isEqualTo(1);
        }
    }

    @Test
    void aCopyIsExplainedWithItsReasonUnderTheAddressThatReadersHave() throws Exception {
        try (var running = new Running()) {
            running.pass();
            var answer = running.get("/explain.json?url=" + publisher.base() + "/rivers%3Futm_source%3Dmail");
            var articles =
                    Running.objects(Json.read(answer.body()).orElseThrow().get("articles"));
            assertThat(articles).hasSize(2);
            assertThat(articles.getLast())
                    .containsEntry("copy_of", articles.getFirst().get("id"))
                    .containsEntry("reason", "the same link");
        }
    }

    @Test
    void pagesSayWhichSourcesCannotBeRead() throws Exception {
        publisher.fail("/b.atom", 404);
        try (var running = new Running()) {
            running.pass();

            assertThat(running.get("/").body()).contains("Cannot be read:", "answered 404");
            assertThat(running.get("/west/b.html").body()).contains("answered 404");
            assertThat(running.get("/east.html").body()).doesNotContain("Cannot be read");
        }
    }

    @Test
    void aSourceThatMovesInTheTreeKeepsItsArticlesAndIsNotFetchedAgain() throws Exception {
        try (var running = new Running()) {
            running.pass();

            running.save(CONFIGURATION.replace("  west:\n    a: BASE/a.rss", "  north: { a: BASE/a.rss }\n  west:"));

            assertThat(running.titles("/north.json")).containsExactly("Rivers rise");
            assertThat(running.titles("/west.json")).containsExactly("Atom news");
            assertThat(publisher.conditional).isEmpty();
        }
    }

    @Test
    void robotsAreAskedAboutFeedsOnlyWhereTheConfigurationSaysSo() throws Exception {
        publisher.put("/robots.txt", "User-agent: *\nDisallow: /b.atom\n");
        try (var running = new Running()) {
            assertThat(running.pass().failed()).isZero();
            clock.pass(Duration.ofHours(2));

            running.save(CONFIGURATION.replace("fetch: {", "fetch: { robots: all,"));
            Pass second = running.pass();

            assertThat(second.failed()).isEqualTo(1);
            assertThat(running.source("/b.atom").get("last_error")).asString().contains("robots.txt");
        }
    }

    @Test
    void aFileWithMistakesIsReportedAndTheLastGoodOneStays() throws Exception {
        try (var running = new Running()) {
            running.pass();

            running.save(CONFIGURATION + "colour: red\n");

            assertThat(running.titles("/west.json")).hasSize(2);
            assertThat(running.get("/status").body()).contains("feeds.yaml was not taken", "colour");
        }
    }

    private String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site A</title><link>" + publisher.base()
                + "/</link><description>A</description>" + String.join("", items) + "</channel></rss>";
    }

    private String item(String guid, String title, String link, String text) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title + "</title><link>"
                + publisher.base() + link + "</link><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</description></item>";
    }

    private static final String ATOM = """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Site B</title><id>urn:b</id><updated>2026-03-01T09:00:00Z</updated>
              <entry><title>Atom news</title><id>urn:b:1</id><link href="http://b.example.org/1"/>
                <updated>2026-03-01T09:00:00Z</updated><content type="html">&lt;p&gt;Hello&lt;/p&gt;</content></entry>
            </feed>
            """;

    private static final String RDF = """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="http://c.example.org/"><title>Site C</title><link>http://c.example.org/</link>
                <description>C</description></channel>
              <item rdf:about="http://c.example.org/1"><title>RDF news</title><link>http://c.example.org/1</link>
                <dc:date>2026-03-01T08:00:00Z</dc:date></item>
            </rdf:RDF>
            """;

    /// The second item is the story that Site A carries too, under the same page without its tracking parameter.
    private static final String JSON_FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Site D", "items": [
              {"id": "1", "url": "http://d.example.org/1", "title": "JSON news", "content_text": "plain",
               "date_published": "2026-03-01T07:00:00Z"},
              {"id": "2", "url": "BASE/rivers", "title": "Rivers rise", "content_html": "<p>Water is <b>high</b>.</p>",
               "date_published": "2026-03-01T11:00:00Z"}]}
            """;

    private static final String CONFIGURATION = """
            server: { listen: "127.0.0.1:8080", base_url: "http://news.example.org/" }
            fetch: { private_networks: allow, per_host: { concurrency: 4, delay: 0s } }
            defaults: { full_text: none }
            feeds:
              west:
                a: BASE/a.rss
                b: BASE/b.atom
              east:
                deep:
                  rdf: BASE/c.rdf
                  plain: BASE/d.json
            """;

    /// Tributary on this test's publisher, folder and clock.
    private final class Running implements AutoCloseable {
        private final Path file = folder.resolve("feeds.yaml");
        private final Tributary tributary = new Tributary(clock, new Random(1));
        private final House house;
        private final int port;

        Running() throws IOException {
            Files.writeString(file, CONFIGURATION.replace("BASE", publisher.base()));
            if (!(tributary.read(file) instanceof Loaded.Good(Configuration configuration, var _))) {
                throw new AssertionError(tributary.read(file));
            }
            house = tributary.open(file, configuration);
            port = house.server().start("127.0.0.1", 0);
            house.rounds().arrange(true);
        }

        /// Saves another feeds.yaml and lets a tick pass.
        void save(String yaml) throws IOException {
            Files.writeString(file, yaml.replace("BASE", publisher.base()));
            house.reload().ask();
            house.reload().tick(house.rounds(), tributary::fetcher, house.touched());
        }

        Pass pass() throws InterruptedException {
            return house.rounds().pass(CategoryPath.ALL, (_, _) -> {});
        }

        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        List<Object> titles(String path) throws IOException, InterruptedException {
            return items(path).stream().map(item -> item.get("title")).toList();
        }

        Map<String, Object> item(String path, String title) throws IOException, InterruptedException {
            return items(path).stream()
                    .filter(item -> title.equals(item.get("title")))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Map<String, Object>> items(String path) throws IOException, InterruptedException {
            return objects(Json.read(get(path).body()).orElseThrow().get("items"));
        }

        Map<String, Object> source(String name) throws IOException, InterruptedException {
            var sources =
                    objects(Json.read(get("/status.json").body()).orElseThrow().get("sources"));
            return sources.stream()
                    .filter(source -> String.valueOf(source.get("url")).endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }

        Map<?, ?> awaitPass(Object id) throws IOException, InterruptedException {
            while (true) {
                var pass = (Map<?, ?>)
                        Json.read(get("/status.json").body()).orElseThrow().get("pass");
                if (pass.get("last") instanceof Map<?, ?> last && last.get("id").equals(id)) {
                    return last;
                }
                Thread.onSpinWait();
            }
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> objects(Object list) {
            return (List<Map<String, Object>>) list;
        }

        @Override
        public void close() {
            house.rounds().close(Duration.ofSeconds(1));
            house.server().close();
            house.store().close();
        }
    }

    private static final class MovingClock implements InstantSource {
        private Instant now = START;

        @Override
        public synchronized Instant instant() {
            return now;
        }

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /// A site on loopback that answers with ETags and counts who asks conditionally.
    private static final class Publisher {
        private final Map<String, String> documents = new ConcurrentHashMap<>();
        private final Map<String, Integer> failures = new ConcurrentHashMap<>();
        private final List<String> conditional = new CopyOnWriteArrayList<>();
        private HttpServer server;

        void start() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                byte[] body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                String etag = "\"" + java.util.Arrays.hashCode(body) + "\"";
                String asked = exchange.getRequestHeaders().getFirst("If-None-Match");
                if (asked != null) {
                    conditional.add(path);
                }
                int status = failures.getOrDefault(path, etag.equals(asked) ? 304 : 200);
                exchange.getResponseHeaders().set("ETag", etag);
                exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
                if (status == 200) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
        }

        void put(String path, String document) {
            documents.put(path, document.replace("BASE", base()));
        }

        void fail(String path, int status) {
            failures.put(path, status);
        }

        String base() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void close() {
            server.stop(0);
        }
    }
}
