package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.address.Addresses;
import tributary.article.ArticleId;
import tributary.plan.Configuration;
import tributary.plan.Interval;
import tributary.plan.Node;
import tributary.plan.Source;

/// What a good file says.
class ConfigFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void oneLineIsEnoughAndTheRestIsBuiltIn() {
        Configuration read = new Yamls(folder).good("feeds: { lwn: https://lwn.net/headlines/rss }");

        assertThat(read.folder()).isEqualTo(folder);
        assertThat(read.server())
                .isEqualTo(new Configuration.Server("127.0.0.1", 8080, null, null, false, null, 0, true));
        assertThat(read.storage())
                .isEqualTo(new Configuration.Storage(folder.resolve("cache/tributary.db"), 2000, Duration.ofDays(365)));
        assertThat(read.fetch())
                .isEqualTo(new Configuration.Fetch(
                        Duration.ofMinutes(15),
                        Duration.ofHours(24),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        16 << 20,
                        "Tributary/1.2 (+http://127.0.0.1:8080/)",
                        Configuration.Robots.PAGES,
                        1,
                        Duration.ofSeconds(1),
                        200,
                        Addresses.PUBLIC_ONLY));
        Source source = Yamls.source(read, "https://lwn.net/headlines/rss");
        assertThat(source.interval()).isEqualTo(new Interval.Auto());
        assertThat(source.enabled()).isTrue();
        assertThat(Yamls.node(read, "lwn").limit()).isEqualTo(50);
        assertThat(read.root().title()).isEqualTo("Everything");
    }

    @Test
    void everySupportedKeyIsRead() {
        Configuration read = new Yamls(folder).good("""
                        version: 1
                        server:
                          listen: "[::1]:9090"
                          base_url: https://news.example.org/feeds/
                          access_key: "${KEY:-}"
                          indexing: allow
                          admin_token: "${ADMIN}"
                        storage:
                          url: sqlite:state/news.db
                          keep: { per_source: 10, days: 7 }
                        fetch:
                          interval: 20m
                          min_interval: 30s
                          max_interval: 1h30m
                          refresh_floor: 0s
                          timeout: 10s
                          max_size: 512KB
                          user_agent: "News/3 (+${base_url})"
                          robots: all
                          per_host: { concurrency: 2, delay: 500ms }
                          concurrency: 8
                          private_networks: [10.0.0.0/8, "nas.example.org:8080", "fd00::/8"]
                        feeds: { a: https://example.org/feed.xml }
                        """, Map.of("ADMIN", "opensesame"));

        Configuration.Server server = read.server();
        assertThat(server.host()).isEqualTo("::1");
        assertThat(server.port()).isEqualTo(9090);
        assertThat(server.baseUrl()).isEqualTo(URI.create("https://news.example.org/feeds"));
        assertThat(server.accessKey()).isNull();
        assertThat(server.indexing()).isTrue();
        assertThat(Objects.requireNonNull(server.adminToken()).matches("opensesame"))
                .isTrue();
        assertThat(read.storage())
                .isEqualTo(new Configuration.Storage(folder.resolve("state/news.db"), 10, Duration.ofDays(7)));
        assertThat(read.fetch())
                .isEqualTo(new Configuration.Fetch(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(90),
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        512 << 10,
                        "News/3 (+https://news.example.org/feeds)",
                        Configuration.Robots.ALL,
                        2,
                        Duration.ofMillis(500),
                        8,
                        read.fetch().addresses()));
        assertThat(Yamls.source(read, "https://example.org/feed.xml").interval())
                .isEqualTo(new Interval.Every(Duration.ofMinutes(20)));
    }

    @Test
    void aCronExpressionMayStandBareOrQuotedOrWithTheWord() {
        Configuration read = new Yamls(folder).good("""
                        feeds:
                          bare: { url: https://a.example/, interval: 0 */10 * * * ? }
                          word: { url: https://b.example/, interval: cron 0 */10 * * * ? }
                          full: { url: https://c.example/, interval: cron "0 */10 * * * ?" }
                          text: { url: https://d.example/, interval: "0 0 7 ? * MON-FRI 2027" }
                        """);

        var tenMinutes = new Interval.Cron("0 */10 * * * ?");
        assertThat(Yamls.source(read, "https://a.example/").interval()).isEqualTo(tenMinutes);
        assertThat(Yamls.source(read, "https://b.example/").interval()).isEqualTo(tenMinutes);
        assertThat(Yamls.source(read, "https://c.example/").interval()).isEqualTo(tenMinutes);
        assertThat(Yamls.source(read, "https://d.example/").interval())
                .isEqualTo(new Interval.Cron("0 0 7 ? * MON-FRI 2027"));
    }

    @Test
    void theUserAgentNamesTheAddressWhereItIsKnown() {
        Configuration read = new Yamls(folder).good("""
                        server: { base_url: https://news.example.org }
                        feeds: { a: https://example.org/feed.xml }
                        """);

        assertThat(read.fetch().userAgent()).isEqualTo("Tributary/1.2 (+https://news.example.org)");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, http://127.0.0.1:8080/",
        "'[::1]:81', http://[::1]:81/",
        "news.example.org:80, http://news.example.org:80/",
        "0.0.0.0:8080, http://localhost:8080/"
    })
    void theUserAgentNamesWhereWeListenOtherwise(String listen, String contact) {
        Configuration read = new Yamls(folder).good("""
                        server: { listen: "%s" }
                        feeds: { a: https://example.org/feed.xml }
                        """.formatted(listen));

        assertThat(read.fetch().userAgent()).isEqualTo("Tributary/1.2 (+" + contact + ")");
    }

    @Test
    void nearerPlacesOverrideAndHeadersMergeByName() {
        Configuration read = new Yamls(folder).good("""
                        fetch: { interval: 5m }
                        defaults: { limit: 10, interval: 6m, headers: { X-Far: far, Referer: "https://far.example/" } }
                        feeds:
                          finance:
                            _: { title: 金融, interval: 7m, limit: 80, headers: { referer: "https://near.example/" } }
                            sina:
                              _: { enabled: false }
                              domestic: { title: 国內, url: https://a.example/, limit: 5, headers: { X-Own: "1", X-Far: "" } }
                              world: https://b.example/
                          tech: https://c.example/
                        """);

        Source domestic = Yamls.source(read, "https://a.example/");
        assertThat(domestic.title()).isEqualTo("国內");
        assertThat(domestic.interval()).isEqualTo(new Interval.Every(Duration.ofMinutes(7)));
        assertThat(domestic.enabled()).isFalse();
        assertThat(domestic.headers()).isEqualTo(Map.of("referer", "https://near.example/", "X-Own", "1"));
        Source tech = Yamls.source(read, "https://c.example/");
        assertThat(tech.interval()).isEqualTo(new Interval.Every(Duration.ofMinutes(6)));
        assertThat(tech.enabled()).isTrue();
        assertThat(tech.headers()).isEqualTo(Map.of("X-Far", "far", "Referer", "https://far.example/"));
        assertThat(Yamls.node(read, "finance/sina/domestic").limit()).isEqualTo(5);
        assertThat(Yamls.node(read, "finance/sina").limit()).isEqualTo(80);
        assertThat(Yamls.node(read, "tech").limit()).isEqualTo(10);
        assertThat(read.root().limit()).isEqualTo(10);
        assertThat(((Node.Category) Yamls.node(read, "finance")).title()).isEqualTo("金融");
        assertThat(((Node.Category) Yamls.node(read, "finance/sina")).title()).isEqualTo("sina");
    }

    @Test
    void hiddenArticlesAreNamedBareOrAsInFeeds() {
        Configuration read = new Yamls(folder).good("""
                        feeds: { a: https://example.org/feed }
                        hide: [aaaaaaaaaaaaaaaaaaaaaaaaaa, "urn:tributary:article:bbbbbbbbbbbbbbbbbbbbbbbbbb"]
                        """);

        assertThat(read.hidden())
                .containsExactlyInAnyOrder(new ArticleId("a".repeat(26)), new ArticleId("b".repeat(26)));
        assertThat(new Yamls(folder).mistakes("{feeds: {a: https://example.org/feed}, hide: [x]}"))
                .containsExactly("feeds.yaml:1:47: found \"x\", expected the id of an article: 26 letters and digits");
    }

    @Test
    void nothingSecretIsPrinted() {
        Configuration read = new Yamls(folder).good("""
                        server: { access_key: geheim1, admin_token: geheim2 }
                        feeds:
                          a: { url: "https://joe:geheim3@example.org/feed?token=geheim4&x=${X}", headers: { Cookie: geheim5 } }
                        """, Map.of("X", "geheim6"));

        assertThat(read.toString()).doesNotContain("geheim");
    }
}
