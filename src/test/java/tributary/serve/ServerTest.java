package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.send;
import static tributary.serve.Wire.text;
import static tributary.serve.Wire.unpacked;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @RegisterExtension
    private static final World world = new World();

    @ParameterizedTest
    @CsvSource({
        "/tech.xml, application/rss+xml",
        "/tech.rss, application/rss+xml",
        "/tech/lwn.atom, application/atom+xml",
        "/finance/sina/domestic.json, application/feed+json",
        "/all.opml, text/x-opml",
        "/%E7%A7%91%E6%8A%80.html, text/html",
        "/all.xml, application/rss+xml",
        "/, text/html",
        "/status, application/json",
        "/status.json, application/json",
        "/robots.txt, text/plain",
        "/favicon.ico, image/svg+xml",
        "/assets/style.css, text/css",
    })
    void everyPlaceIsServedInEveryFormat(String path, String type) {
        var response = get(world, path, "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Length")).contains("" + response.body().length);
    }

    @Test
    void withoutExtensionTheAskerDecides() {
        var browser = get(world, "/tech", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(browser.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(browser.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
        assertThat(get(world, "/tech", "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("application/rss+xml; charset=utf-8");
        assertThat(get(world, "/tech", "Accept", "application/atom+xml")
                        .headers()
                        .firstValue("Content-Location"))
                .contains("/tech.atom");
    }

    @Test
    void anUnchangedFeedIs304WithItsHeaders() {
        var first = get(world, "/tech.xml");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).matches("\"[\\w-]{20}\"");
        assertThat(first.headers().firstValue("Last-Modified")).contains("Tue, 24 Nov 2026 09:15:00 GMT");
        for (String list : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
            var again = get(world, "/tech.xml", "If-None-Match", list);
            assertThat(again.statusCode()).as(list).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(etag);
            assertThat(again.headers().firstValue("Cache-Control")).contains("public, max-age=60");
            assertThat(again.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
            assertThat(again.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Modified-Since | Tue, 24 Nov 2026 09:15:00 GMT | 304",
                "If-Modified-Since | Tuesday, 24-Nov-26 09:15:00 GMT | 304",
                "If-Modified-Since | Tue Nov 24 09:30:00 2026 | 304",
                "If-Modified-Since | Tue, 24 Nov 2026 09:14:59 GMT | 200",
                "If-Modified-Since | yesterday | 200",
                "If-None-Match | \"other\" | 200",
                "If-None-Match | garbage | 200",
                "If-Match | \"other\" | 412",
                "If-Match | * | 200",
                "If-Unmodified-Since | Tue, 24 Nov 2026 09:00:00 GMT | 412",
                "Range | bytes=0-9 | 200",
            })
    void conditionsAreJudgedOneByOne(String name, String value, int status) {
        assertThat(get(world, "/tech.atom", name, value).statusCode()).isEqualTo(status);
    }

    @Test
    void aTagThatDiffersOutweighsADateThatFits() {
        var response =
                get(world, "/tech.xml", "If-None-Match", "\"x\"", "If-Modified-Since", "Tue, 24 Nov 2026 09:15:00 GMT");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void gzipIsAnotherRepresentation() throws IOException {
        var plain = get(world, "/tech.xml");
        var gzip = get(world, "/tech.xml", "Accept-Encoding", "gzip, br");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unpacked(gzip)).isEqualTo(text(plain));
        assertThat(gzip.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gzip, br | gzip",
                "gzip, deflate, br, zstd | zstd",
                "zstd;q=0.5, gzip | gzip",
                "GZIP;Q=0.5 | gzip",
                "x-gzip | gzip",
                "* | zstd",
                "*, zstd;q=0 | gzip",
                "gzip;q=0 | -",
                "br | -",
                "gzip;q=0.2, identity | -",
                "identity, *;q=0.5 | -",
                "gzip;q=2 | -",
                "identity;q=0, gzip;q=0.001 | gzip",
                "gzip; q = 1 | gzip",
            })
    void theBestCodingOnOfferIsTaken(String accepted, @Nullable String coding) {
        for (int time = 0; time < 2; time++) {
            var response = get(world, "/tech.xml", "Accept-Encoding", accepted);
            assertThat(response.headers().firstValue("Content-Encoding").orElse(null))
                    .isEqualTo(coding);
            assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "identity;q=0, br"})
    void withoutACodingThatWillDoThereIsNothingToSend(String accepted) {
        assertThat(get(world, "/tech.xml", "Accept-Encoding", accepted).statusCode())
                .isEqualTo(406);
    }

    @Test
    void zstdIsAThirdRepresentation() throws IOException {
        var packed = get(world, "/tech.xml", "Accept-Encoding", "zstd");
        try (var in = new ZstdInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get(world, "/tech.xml").body());
        }
        String etag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).endsWith("-zstd\"");
        assertThat(get(world, "/tech.xml", "Accept-Encoding", "zstd", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headAnswersTheHeadersOfGet() {
        var get = get(world, "/tech.json");
        var head = send(world, "HEAD", "/tech.json", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Length", "ETag", "Last-Modified", "Content-Type", "Vary"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "BREW"})
    void anotherMethodIs405WithAllow(String method) throws IOException {
        String answer = raw(method
                + " /tech.xml HTTP/1.1\r\nHost: x\r\nX-Secret: echo\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD")
                .doesNotContain("echo");
        assertThat(get(world, "/api/v1/refresh").headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere.xml",
                "/tech.exe",
                "/Tech.xml",
                "/.git/config",
                "/tech.xml.bak",
                "/tech;x.xml",
                "/tech//lwn.xml",
                "/../etc/passwd",
                "/%2e%2e/etc/passwd",
                "/tech%2Flwn.xml",
                "/tech%252Flwn.xml",
                "/%ff.xml",
                "/tech.xml/",
                "/<script>zz",
                "/article/zzz",
                "/article/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/assets/../style.css",
                "/assets/other.css",
            })
    void whatIsNotThereIsNotRepeated(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 40[04] .*")
                .doesNotContain("script>zz")
                .doesNotContain("Jetty");
        assertThat(answer).contains("nosniff");
    }

    @Test
    void requestsThatBreakTheProtocolAreRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /" + "y".repeat(40_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(
                        raw(
                                "POST /tech.xml HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anotherVersionOfTheProtocolIsNotSpoken() throws IOException {
        assertThat(raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).startsWith("HTTP/1.1 505 ");
        assertThat(raw("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD");
    }

    @Test
    void aBodyThatIsNotWantedIsTurnedDownBeforeItComes() throws IOException {
        String post = "POST /api/v1/refresh HTTP/1.1\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ";
        assertThat(raw(post + "100000\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(raw(post + "2\r\nHost: elsewhere.example\r\n\r\n")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aBodyThatIsFramedWronglyIsTheMistakeOfWhoSentIt() throws IOException {
        String post = "POST /api/v1/refresh HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(raw(post + "zz\r\n{}\r\n0\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw(post + "10000000000000002\r\n{}\r\n0\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw(post + "2\n{}\n0\n\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aSlashTooManyLeadsToThePlace() {
        var response = get(world, "/finance/sina/");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).contains("/finance/sina");
    }

    @Test
    void onTheWayToAPlaceTheQueryIsKept() {
        var response = get(world, "/finance/sina/?limit=1&key=a%20b");
        assertThat(response.headers().firstValue("Location")).contains("/finance/sina?limit=1&key=a%20b");
    }

    @Test
    void theHostOfARequestChangesNothing() throws IOException {
        String answer = raw(
                "GET /tech.xml HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("evil.example");
        assertThat(answer).contains("href=\"http://127.0.0.1:" + world.port + "/tech.xml\"");
    }

    @Test
    void aLimitAndAnOffsetPageThroughAPlace() {
        assertThat(text(get(world, "/all.json?limit=1")))
                .contains("Bounded buffers")
                .doesNotContain("外交部");
        assertThat(text(get(world, "/all.json?n=1&offset=1&unknown=x")))
                .contains("外交部")
                .doesNotContain("Bounded buffers");
        var bad = get(world, "/all.json?limit=%3Cb%3E");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(text(bad)).isEqualTo("limit is a whole number, 1 or more\n");
    }

    @Test
    void pagesComeWithAPolicyThatRunsNothing() {
        var home = get(world, "/", "Accept", "text/html");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(home.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(text(home))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("name=\"robots\" content=\"noindex\"")
                .contains("Was Java 25 &lt;für&gt; Server &amp; Dienste bringt")
                .doesNotContain("<script")
                .doesNotContain(" style=");
    }

    @Test
    void anArticleHasAPage() {
        var id = world.store.articles.getFirst().article().id();
        assertThat(text(get(world, "/article/" + id)))
                .contains("The <em>whole</em> text of it.")
                .contains("Read the original at example.org")
                .contains("also in ");
    }

    @Test
    void aPortInUseIsNamed() {
        try (var second = new World()) {
            assertThatThrownBy(() -> second.open(world.port))
                    .isInstanceOf(Server.PortInUse.class)
                    .hasMessageContaining("port " + world.port);
        }
        assertThatThrownBy(() -> Server.mayListen("127.0.0.1", world.port)).isInstanceOf(Server.PortInUse.class);
        Server.mayListen("127.0.0.1", 0);
    }

    @Test
    void aPrefixOfTheBaseUrlWorksWithAndWithoutTheProxyTakingItOff() {
        try (var behind = new World(URI.create("https://news.example.org/feeds"), null, null).open()) {
            for (String path : new String[] {"/tech.xml", "/feeds/tech.xml"}) {
                var response = get(behind, path);
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(text(response)).contains("href=\"https://news.example.org/feeds/tech.xml\"");
            }
            assertThat(text(get(behind, "/"))).contains("href=\"/feeds/assets/style.css\"");
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", world.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(head(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    /// What arrives until the other side closes; a reset after the answer is an end too.
    private static byte[] head(InputStream in) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            in.transferTo(out);
        } catch (IOException e) {
            // the answer came before the rest of the request was read
        }
        return out.toByteArray();
    }
}
