package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tributary.article.SourceId;
import tributary.draft.Reading;
import tributary.store.Turn;
import tributary.wire.Envelope;
import tributary.wire.Formats;

class StatusFeedTest {
    private static final Instant BROKE = Instant.parse("2026-11-24T08:00:00Z");

    @RegisterExtension
    private final World world = new World();

    @BeforeEach
    void turn() {
        world.store.turns.add(new Turn(
                new SourceId("lwn"), Turn.Kind.RECOVERED, BROKE.plusSeconds(600), "30 entries: 2 new, 0 changed"));
        world.store.turns.add(
                new Turn(new SourceId("heise"), Turn.Kind.BROKEN, BROKE, "heise.example: <no> answer & no reason"));
    }

    @Test
    void everyTurnIsAnItemThatReadersUnderstand() {
        var response = get(world, "/status.xml");
        assertThat(response.headers().firstValue("Content-Location")).contains("/status.xml");
        var feed = (Reading.Feed) Formats.read(new Envelope(
                response.body(),
                response.uri(),
                response.headers().firstValue("content-type").orElseThrow(),
                null));

        assertThat(feed.drafts())
                .extracting(it -> it.title())
                .containsExactly("LWN.net is well again", "heise online cannot be read");
        assertThat(feed.drafts()).extracting(it -> it.published()).containsExactly(BROKE.plusSeconds(600), BROKE);
        assertThat(feed.drafts().getLast().id()).isEqualTo("urn:tributary:turn:1795507200000:heise");
        assertThat(text(response)).contains("heise.example: &amp;lt;no&amp;gt; answer &amp;amp; no reason");
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void itAnswersAConditionLikeEveryFeed() {
        var first = get(world, "/status.xml");
        String etag = first.headers().firstValue("etag").orElseThrow();

        assertThat(first.headers().firstValue("last-modified")).contains("Tue, 24 Nov 2026 08:10:00 GMT");
        assertThat(get(world, "/status.xml", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void nothingThatTurnedIsAnEmptyFeed() {
        world.store.turns.clear();

        assertThat(text(get(world, "/status.xml"))).contains("<channel>").doesNotContain("<item>");
    }

    @Test
    void theStatusPageAnnouncesIt() {
        String page = new String(get(world, "/status", "Accept", "text/html").body(), StandardCharsets.UTF_8);

        assertThat(List.of(page.split("\n")))
                .anyMatch(line -> line.contains("rel=\"alternate\"")
                        && line.contains("application/rss+xml")
                        && line.contains("/status.xml"));
    }

    @Test
    void theStatusPageTellsTroubleFirst() {
        String page = new String(get(world, "/status", "Accept", "text/html").body(), StandardCharsets.UTF_8);

        assertThat(page.indexOf("<span class=\"state failing\">"))
                .isPositive()
                .isLessThan(page.indexOf("<span class=\"state ok\">"));
    }
}
