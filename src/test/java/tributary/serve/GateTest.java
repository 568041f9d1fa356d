package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.send;
import static tributary.serve.Wire.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    @Test
    void aRefreshStartsAPass() {
        try (var world = new World().open()) {
            var all = send(world, "POST", "/api/v1/refresh", "");
            assertThat(all.statusCode()).isEqualTo(202);
            assertThat(text(all)).isEqualTo("{\"pass\":42}\n");
            send(world, "POST", "/api/v1/refresh", "{\"path\":\"finance/sina\",\"force\":true,\"other\":[1]}");
            assertThat(world.passes).containsExactly("/", "/finance/sina forced");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"path\":\"nowhere\"} | 404",
                "{\"path\":\"../etc\"} | 400",
                "{\"path\":3} | 400",
                "{\"force\":\"yes\"} | 400",
                "[] | 400",
                "<x> | 400",
            })
    void aBadWishIsRefusedInOneLine(String body, int status) {
        try (var world = new World().open()) {
            var response = send(world, "POST", "/api/v1/refresh", body);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(text(response)).hasLineCount(1).doesNotContain("etc", "<x>", "nowhere");
            assertThat(world.passes).isEmpty();
        }
    }

    @Test
    void aTokenIsAskedForAndNothingElseWillDo() {
        try (var world = new World(null, null, "s3cret").open()) {
            String path = "/api/v1/refresh";
            var without = send(world, "POST", path, "");
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Tributary\"");
            for (String wrong : List.of("Bearer s3creT", "Bearer ", "s3cret", "Basic OnMzY3JldA==")) {
                assertThat(send(world, "POST", path, "", "Authorization", wrong).statusCode())
                        .isEqualTo(401);
            }
            assertThat(send(world, "POST", path + "?key=s3cret", "").statusCode())
                    .isEqualTo(401);
            assertThat(send(world, "POST", path, "", "Authorization", "Bearer s3cret")
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void onOneConnectionATokenInAnotherCaseIsAnotherToken() throws Exception {
        try (var world = new World(null, null, "s3cret").open();
                var socket = new Socket("127.0.0.1", world.port)) {
            var statuses = new ArrayList<String>();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String token : List.of("s3cret", "S3CRET", "s3cret")) {
                String request = "POST /api/v1/refresh HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n";
                socket.getOutputStream()
                        .write((request + "Authorization: Bearer " + token + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                statuses.add(in.readLine().substring(9, 12));
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {}
                in.readLine(); // the body is one line
            }
            assertThat(statuses).containsExactly("202", "401", "202");
        }
    }

    @Test
    void aKeyWithOtherLettersOpensInEveryWay() throws Exception {
        String key = "schlüssel 鍵";
        String basic = Base64.getEncoder().encodeToString((":" + key).getBytes(StandardCharsets.UTF_8));
        try (var world = new World(null, key, null).open()) {
            assertThat(get(world, "/tech.xml?key=schl%C3%BCssel%20%E9%8D%B5").statusCode())
                    .isEqualTo(200);
            assertThat(get(world, "/tech.xml", "Authorization", "Basic " + basic)
                            .statusCode())
                    .isEqualTo(200);
            String request = "GET /tech.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
            assertThat(sent(world, request + "Authorization: Bearer " + key + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(sent(world, request + "Authorization: Bearer schlussel 鍵\r\n\r\n"))
                    .startsWith("HTTP/1.1 401 ");
        }
    }

    private static String sent(World world, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", world.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void withAnAccessKeyNothingIsReadWithoutIt() {
        try (var world = new World(null, "k3y", null).open()) {
            for (String path : List.of("/", "/tech.xml", "/status.json", "/article/x", "/all.opml", "/nowhere")) {
                assertThat(get(world, path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(get(world, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(world, "/tech.xml", "Authorization", "Bearer k3y").statusCode())
                    .isEqualTo(200);
            assertThat(get(world, "/", "Authorization", "Basic OmszeQ==").statusCode())
                    .isEqualTo(200);
            var feed = get(world, "/tech.xml?key=k3y");
            assertThat(feed.headers().firstValue("Cache-Control")).contains("private, max-age=60");
            assertThat(text(feed)).doesNotContain("k3y");
        }
    }

    @Test
    void feedsAreServedWhileNothingCanBeWritten() {
        try (var world = new World().open()) {
            world.store.full = true;
            assertThat(get(world, "/tech.xml").statusCode()).isEqualTo(200);
            assertThat(get(world, "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsTouchedIsRenderedAgainAndNothingElse() {
        try (var world = new World().open()) {
            for (String path : new ArrayList<>(List.of("/tech.xml", "/tech.xml", "/finance.xml", "/finance.xml"))) {
                get(world, path);
            }
            assertThat(world.store.reads).isEqualTo(2);
            world.arrives(World.article("lwn", "new", "Just in", "2026-11-24T11:00:00Z"), "tech/lwn", "tech", "");
            assertThat(text(get(world, "/tech.xml"))).contains("Just in");
            assertThat(get(world, "/tech.xml").headers().firstValue("Last-Modified"))
                    .contains("Tue, 24 Nov 2026 12:00:01 GMT");
            get(world, "/finance.xml");
            assertThat(world.store.reads).isEqualTo(3);
        }
    }

    @Test
    void twoChangesInOneSecondAreToldApart() {
        try (var world = new World().open()) {
            String date = get(world, "/tech.xml")
                    .headers()
                    .firstValue("Last-Modified")
                    .orElseThrow();
            world.arrives(World.article("lwn", "new", "Just in", "2026-11-24T09:15:00.900Z"), "tech");
            var response = get(world, "/tech.xml", "If-Modified-Since", date);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Last-Modified")).contains("Tue, 24 Nov 2026 12:00:01 GMT");
            String etag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(get(world, "/tech.xml").headers().map())
                    .containsEntry("etag", List.of(etag))
                    .containsEntry("last-modified", List.of("Tue, 24 Nov 2026 12:00:01 GMT"));
        }
    }

    @Test
    void aRefusedReloadIsShownToPeopleAndPrograms() {
        try (var world = new World().open()) {
            world.mistaken();
            assertThat(text(get(world, "/status", "Accept", "text/html")))
                    .contains("feeds.yaml was not taken", "did you mean");
            assertThat(text(get(world, "/status.json"))).contains("\"mistakes\":[\"feeds.yaml:12:5");
        }
    }
}
