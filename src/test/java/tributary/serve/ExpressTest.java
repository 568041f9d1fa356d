package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.send;
import static tributary.serve.Wire.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tributary.plan.Mode;
import tributary.plan.Styling;

/// What comes from the shelf is what would have been made.
class ExpressTest {
    @Test
    void theSecondAnswerEqualsTheFirst() {
        try (var world = new World().open()) {
            for (String path : new String[] {
                "/tech.xml",
                "/tech.atom?limit=1",
                "/all.json",
                "/all.opml?of=sources",
                "/finance.html",
                "/tech?format=atom"
            }) {
                for (String coding : new String[] {"identity", "gzip", "zstd"}) {
                    var first = get(world, path, "Accept-Encoding", coding);
                    var second = get(world, path, "Accept-Encoding", coding);
                    assertThat(second.body()).isEqualTo(first.body());
                    assertThat(said(second)).isEqualTo(said(first));
                }
            }
        }
    }

    @Test
    void whatHasNotChangedIsToldInTheSameWordsEachTime() {
        try (var world = new World().open()) {
            var first = get(world, "/tech.xml", "If-None-Match", "*");
            var second = get(world, "/tech.xml", "If-None-Match", "*");
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(said(second)).isEqualTo(said(first));
            var whole = said(get(world, "/tech.xml"));
            whole.remove("content-type");
            whole.remove("content-length");
            assertThat(said(second)).isEqualTo(whole).containsEntry("age", List.of("0"));
        }
    }

    @Test
    void conditionsHoldForTheSecondToo() {
        try (var world = new World().open()) {
            String etag = get(world, "/tech.xml").headers().firstValue("ETag").orElseThrow();
            for (String[] it : new String[][] {
                {"If-None-Match", etag, "304"},
                {"If-None-Match", "\"x\", W/" + etag, "304"},
                {"If-None-Match", "\"x\"", "200"},
                {"If-Match", "\"x\"", "412"},
                {"If-Modified-Since", "Tue, 24 Nov 2026 09:30:00 GMT", "304"},
                {"Range", "bytes=0-1", "200"},
            }) {
                assertThat(get(world, "/tech.xml", it[0], it[1]).statusCode())
                        .as(it[0] + ": " + it[1])
                        .isEqualTo(Integer.parseInt(it[2]));
            }
            var head = send(world, "HEAD", "/tech.xml", "");
            assertThat(head.body()).isEmpty();
            assertThat(said(head)).isEqualTo(said(get(world, "/tech.xml")));
        }
    }

    @Test
    void aNewArticleIsSeenAtOnce() {
        try (var world = new World().open()) {
            get(world, "/tech.xml");
            get(world, "/tech.xml");
            world.arrives(World.article("lwn", "new", "Brand new", "2026-11-24T11:00:00Z"), "", "tech", "tech/lwn");
            assertThat(text(get(world, "/tech.xml"))).contains("Brand new");
        }
    }

    @Test
    void aChangeInOneCategoryLeavesTheOthersAsTheyAre() {
        try (var world = new World().open()) {
            get(world, "/finance.xml");
            int reads = world.store.reads;
            world.arrives(World.article("lwn", "new", "Brand new", "2026-11-24T11:00:00Z"), "", "tech", "tech/lwn");
            get(world, "/finance.xml");
            assertThat(world.store.reads).isEqualTo(reads);
            get(world, "/tech.xml");
            assertThat(world.store.reads).isGreaterThan(reads);
        }
    }

    @Test
    void aNewConfigurationIsSeenAtOnce() {
        try (var world = new World().open()) {
            get(world, "/tech.xml");
            assertThat(text(get(world, "/tech.xml"))).doesNotContain("[LWN");
            world.restyled(new Styling(Mode.FULLTEXT, "[{feed}] "));
            assertThat(text(get(world, "/tech.xml"))).contains("[LWN.net] Bounded");
        }
    }

    @Test
    void whoeverHasNoKeyGetsNothingThatSomebodyWithOneGot() {
        try (var world = new World(null, "s3cret", null).open()) {
            for (int time = 0; time < 2; time++) {
                assertThat(get(world, "/tech.xml?key=s3cret").statusCode()).isEqualTo(200);
                assertThat(get(world, "/tech.xml", "Authorization", "Bearer s3cret")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(get(world, "/tech.xml").statusCode()).isEqualTo(401);
                assertThat(get(world, "/tech.xml?key=").statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void aBrowserIsToldTheTypeThatItShows() {
        try (var world = new World().open()) {
            String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
            var first = get(world, "/tech.xml", "Accept", browser);
            var reader = get(world, "/tech.xml");
            var second = get(world, "/tech.xml", "Accept", browser);
            assertThat(said(second)).isEqualTo(said(first)).isNotEqualTo(said(reader));
            assertThat(said(get(world, "/tech.xml"))).isEqualTo(said(reader));
            String tag = reader.headers().firstValue("ETag").orElseThrow();
            var crossed = get(world, "/tech.xml", "Accept", browser, "If-None-Match", tag);
            assertThat(crossed.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatTheAskerLikesIsAskedEachTime() {
        try (var world = new World().open()) {
            for (int time = 0; time < 2; time++) {
                assertThat(text(get(world, "/tech", "Accept", "application/atom+xml")))
                        .contains("<feed ");
                assertThat(text(get(world, "/tech", "Accept", "application/rss+xml")))
                        .contains("<rss ");
            }
        }
    }

    private static TreeMap<String, List<String>> said(HttpResponse<?> response) {
        var said = new TreeMap<>(response.headers().map());
        said.remove("date");
        return said;
    }
}
