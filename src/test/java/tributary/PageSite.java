package tributary;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.cli.House;
import tributary.config.Loaded;
import tributary.plan.Configuration;
import tributary.store.Explained;
import tributary.store.Pass;
import tributary.store.Store;
import tributary.store.Waiting;

/// A site on loopback with a feed and the pages of its articles, and Tributary reading it, with a clock of its own. A
/// test registers it; each of its methods has another one.
final class PageSite implements AfterEachCallback {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Path folder;
    private final HttpServer site;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private volatile String retryAfter = "";
    private volatile Instant now = START;

    PageSite() {
        try {
            folder = Files.createTempDirectory("pages");
            site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            byte[] body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            int status = statuses.getOrDefault(path, documents.containsKey(path) ? 200 : 404);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith("rss") ? "text/xml" : "text/html");
            if (status == 429 && !retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        site.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        site.stop(0);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    void put(String path, String document) {
        documents.put(path, document);
    }

    void status(String path, int status) {
        statuses.put(path, status);
    }

    void recover() {
        statuses.clear();
    }

    /// What answers 429 asks to be left alone for so many seconds.
    void retryAfter(Duration time) {
        retryAfter = String.valueOf(time.toSeconds());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    /// What was asked for, in order; then forgotten.
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /// How many pages were asked for, once or more often; then forgotten.
    long pages() {
        return asked().stream().filter(it -> it.endsWith(".html")).count();
    }

    static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Site</title><link>http://a.example/</link>"
                + "<description>A</description>" + items + "</channel></rss>";
    }

    /// An item whose page is `/NUMBER.html`, with its HTML.
    String item(int number, String html) {
        return "<item><guid isPermaLink=\"false\">" + number + "</guid><title>Bridge " + number + "</title><link>"
                + address() + "/" + number + ".html</link><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>"
                + html.replace("&", "&amp;").replace("<", "&lt;") + "</description></item>";
    }

    static String page(String text) {
        return page("", text);
    }

    /// A page with more in its head.
    static String page(String head, String text) {
        return "<html><head><title>Bridge</title>" + head
                + "</head><body><nav><a href=/>Home</a></nav><article><h1>Bridge</h1>" + text
                + "</article><footer>Imprint</footer></body></html>";
    }

    Running running(String fullText) throws IOException {
        return new Running(fullText, "");
    }

    /// With more keys of the source, after a comma.
    Running running(String fullText, String more) throws IOException {
        return new Running(fullText, more);
    }

    /// Tributary on this site, folder and clock.
    final class Running implements AutoCloseable {
        private final House house;

        private Running(String fullText, String more) throws IOException {
            Path file = folder.resolve("feeds.yaml");
            Files.writeString(
                    file,
                    """
                    fetch: { private_networks: allow, refresh_floor: 0s, per_host: { delay: 0s } }
                    feeds:
                      a: { url: "SITE/a.rss", full_text: WANTED MORE }
                    """.replace("SITE", address()).replace("WANTED", fullText).replace(" MORE", more));
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

        List<Article> articles() {
            return house.store().newest(CategoryPath.ALL, 50, 0).stream()
                    .map(Store.Listed::article)
                    .toList();
        }

        Article article(String title) {
            return articles().stream()
                    .filter(it -> it.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        Explained explained(String title) {
            return house.store().explain(article(title).id()).orElseThrow();
        }

        Waiting waiting() {
            return house.store().waiting().values().stream().findFirst().orElse(new Waiting(0, 0, 0, null));
        }

        /// When what is served changed last.
        Instant changed() {
            return house.store().changed(CategoryPath.ALL);
        }

        Store store() {
            return house.store();
        }

        @Override
        public void close() {
            house.rounds().close(Duration.ofSeconds(1));
            house.store().close();
        }
    }
}
