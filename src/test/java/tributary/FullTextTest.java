package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.cli.House;
import tributary.config.Loaded;
import tributary.plan.Configuration;
import tributary.store.Pass;
import tributary.store.Store;
import tributary.store.Waiting;

/// Articles that a feed cuts, completed from a site on loopback.
class FullTextTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OPENING = "The council decided on the old bridge at the mill";
    private static final String STORY = "<p>" + OPENING + " after a long debate, and the work begins in spring.</p>"
            + "<p>Masons from three towns will take the arches down stone by stone, number them, and set them again.</p>"
                    .repeat(4);

    @TempDir
    Path folder;

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;
    private Instant now = START;

    @BeforeEach
    void publish() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            byte[] body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            int status = statuses.getOrDefault(path, documents.containsKey(path) ? 200 : 404);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith("rss") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        site.start();
        put("/a.rss", rss(item(1)));
        put("/1.html", page(STORY));
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void aCutArticleIsCompletedInPlaceWithoutBecomingNew() throws Exception {
        try (var running = new Running("auto")) {
            Pass first = running.pass();
            Article article = running.article("Bridge 1");
            assertThat(first.created()).isEqualTo(1);
            assertThat(article.content()).contains("Masons").doesNotContain("Read more");
            assertThat(article.revision()).isEqualTo(1);
            assertThat(article.updated()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));

            later(Duration.ofHours(2));
            asked.clear();
            assertThat(running.pass().updated()).isZero();
            assertThat(asked).as("no page is read twice").containsExactly("/a.rss");
        }
    }

    @Test
    void aPageThatFailsLeavesTheTextOfTheFeedAndIsTriedAgainAFewTimes() throws Exception {
        statuses.put("/1.html", 500);
        try (var running = new Running("auto")) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains(OPENING).doesNotContain("500", "Masons");
            assertThat(running.waiting().pages()).isEqualTo(1);
            assertThat(running.waiting().reason()).contains("500");

            for (int i = 0; i < 6; i++) {
                later(Duration.ofHours(25));
                running.pass();
            }
            assertThat(asked.stream().filter("/1.html"::equals)).hasSize(4);
            assertThat(running.waiting().without()).isEqualTo(1);
        }
    }

    @Test
    void aPageThatComesLaterCompletesItsArticle() throws Exception {
        statuses.put("/1.html", 503);
        try (var running = new Running("auto")) {
            running.pass();
            statuses.clear();
            later(Duration.ofHours(2));
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains("Masons");
            assertThat(running.article("Bridge 1").revision()).isEqualTo(1);
        }
    }

    @Test
    void robotsTxtIsObeyedForPages() throws Exception {
        put("/robots.txt", "User-agent: *\nDisallow: /1.html\n");
        try (var running = new Running("auto")) {
            running.pass();
            assertThat(asked).contains("/robots.txt").doesNotContain("/1.html");
            assertThat(running.waiting().reason()).contains("robots.txt");
        }
    }

    @Test
    void aFirstVisitAsksForABoundedNumberOfPagesAndLaterOnesForTheRest() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            items.append(item(i));
            put("/" + i + ".html", page(STORY));
        }
        put("/a.rss", rss(items.toString()));
        try (var running = new Running("auto")) {
            running.pass();
            assertThat(pages()).isEqualTo(20);
            later(Duration.ofHours(1));
            Pass second = running.pass();
            assertThat(pages()).isEqualTo(30);
            assertThat(second.created() + second.updated()).isZero();
        }
    }

    @Test
    void anOriginWhosePagesFailOneAfterAnotherIsLeftAlone() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            items.append(item(i));
            statuses.put("/" + i + ".html", 500);
        }
        put("/a.rss", rss(items.toString()));
        try (var running = new Running("auto")) {
            running.pass();
            assertThat(pages()).isEqualTo(3);
        }
    }

    @Test
    void anArticleOfSeveralPagesIsJoinedWithinItsHost() throws Exception {
        put("/1.html", page(STORY + "<a href=/1.html?page=2>2</a>"));
        put(
                "/1.html?page=2",
                page("<p>Second sheet: the keystone goes in.</p>" + "<p>The mill wheel turns.</p>"
                        + "<a href=/1.html?page=3>3</a>"));
        put("/1.html?page=3", page("<p>Third sheet: the mayor walks across.</p><a href=/1.html?page=4>4</a>"));
        put("/1.html?page=4", page("<p>Third sheet: the mayor walks across.</p><a href=/1.html?page=5>5</a>"));
        try (var running = new Running("{ body: article, next_page: 'article a' }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .contains("Masons", "keystone", "mayor walks")
                    .doesNotContainPattern("mayor[^$]*mayor");
            assertThat(asked).doesNotContain("/1.html?page=5");
        }
    }

    @Test
    void noPageIsReadWhereTheSourceWantsNone() throws Exception {
        try (var running = new Running("none")) {
            running.pass();
            assertThat(asked).containsExactly("/a.rss");
        }
    }

    @Test
    void whatRecursInTheTextsOfASourceIsLeftOutAndNamed() throws Exception {
        put("/a.rss", rss(boxed(1) + boxed(2) + boxed(3)));
        try (var running = new Running("none")) {
            running.pass();
            assertThat(running.article("Bridge 3").content()).as("a new source").contains("Scan");
            later(Duration.ofHours(2));
            put("/a.rss", rss(boxed(4)));
            running.pass();

            Article article = running.article("Bridge 4");
            assertThat(article.content()).contains("Bridge 4 opens").doesNotContain("Scan", "qr.png", "Editor");
            assertThat(article.image()).isNotNull();
            assertThat(article.image().link().getPath()).isEqualTo("/4.jpg");
            assertThat(running.house.store().explain(article.id()).orElseThrow().removed())
                    .contains("scan and follow us", "editor: robin hood");
        }
    }

    private String boxed(int number) {
        String editor = number % 2 == 0 ? "Robin Hood" : "Friar Tuck";
        String html = "<style>.box {float: left}</style><p>Bridge " + number + " opens.</p><p><img src=/" + number
                + ".jpg></p><div class=box><div><img src=/qr.png></div><div>Scan and follow us</div></div><p class=e>Editor: "
                + editor + "</p>";
        return item(number)
                .replaceFirst(
                        "<description>.*</description>", "<description>" + html.replace("<", "&lt;") + "</description>")
                .replaceFirst("<link>[^<]*", "<link>http://a.example/" + number);
    }

    private long pages() {
        return asked.stream().filter(it -> it.endsWith(".html")).count();
    }

    private void put(String path, String document) {
        documents.put(path, document);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site</title><link>http://a.example/</link>"
                + "<description>A</description>" + items + "</channel></rss>";
    }

    private String item(int number) {
        return "<item><guid isPermaLink=\"false\">" + number + "</guid><title>Bridge " + number + "</title><link>"
                + "http://127.0.0.1:" + site.getAddress().getPort() + "/" + number
                + ".html</link><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>" + OPENING
                + ". Read more</description></item>";
    }

    private static String page(String text) {
        return "<html><head><title>Bridge</title></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge</h1>"
                + text + "</article><footer>Imprint</footer></body></html>";
    }

    /// Tributary on this test's site, folder and clock.
    private final class Running implements AutoCloseable {
        private final House house;

        Running(String fullText) throws IOException {
            Path file = folder.resolve("feeds.yaml");
            Files.writeString(file, """
                    fetch: { private_networks: allow, refresh_floor: 0s, per_host: { delay: 0s } }
                    feeds:
                      a: { url: "http://127.0.0.1:PORT/a.rss", full_text: WANTED }
                    """.replace(
                    "PORT", String.valueOf(site.getAddress().getPort())).replace("WANTED", fullText));
            InstantSource clock = () -> now;
            var tributary = new Tributary(clock, new Random(1));
            if (!(tributary.read(file) instanceof Loaded.Good(Configuration configuration, var _))) {
                throw new AssertionError(tributary.read(file));
            }
            house = tributary.open(file, configuration);
            house.rounds().arrange(true);
        }

        Pass pass() throws InterruptedException {
            Pass pass = house.rounds().pass(CategoryPath.ALL, (_, _) -> {});
            house.rounds().awaitPages();
            return pass;
        }

        Article article(String title) {
            return house.store().newest(CategoryPath.ALL, 50, 0).stream()
                    .map(Store.Listed::article)
                    .filter(it -> it.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        Waiting waiting() {
            return house.store().waiting().values().stream().findFirst().orElseThrow();
        }

        @Override
        public void close() {
            house.rounds().close(Duration.ofSeconds(1));
            house.store().close();
        }
    }
}
