package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.article.Traces;
import tributary.store.Explained;

class ExplainTest {
    @RegisterExtension
    private static final World world = new World();

    private static final Article FIRST = World.article("lwn", "first", "A <b>kernel</b>", "2026-11-24T08:00:00Z");
    private static final Article COPY = World.article("sina", "copy", "A kernel, again", "2026-11-24T09:00:00Z");

    @BeforeAll
    static void open() {
        world.store.explained.add(explained(
                COPY,
                List.of(member(FIRST, "the first of its kind"), member(COPY, "the same link")),
                List.of(new Explained.Former(
                        1, Instant.parse("2026-11-24T09:00:00Z"), "Before", COPY.summary(), COPY.content()))));
    }

    @Test
    void aCopyIsExplainedByWhoseItIsAndWhy() {
        String json = text(get(world, "/explain.json?id=" + COPY.id()));
        assertThat(json)
                .contains("\"copy_of\":\"" + FIRST.id() + "\"")
                .contains("\"reason\":\"the same link\",\"partner\":\"" + FIRST.id() + "\",\"score\":0.5")
                .contains("\"changed\":[\"title\"]")
                .contains("\"former_title\":\"Before\"")
                .contains("\"shown\":[\"finance\"]");
    }

    @Test
    void whoseWordsAreShownIsSaid() {
        assertThat(text(get(world, "/explain.json?id=" + COPY.id()))).contains("\"words_of\":\"" + COPY.id() + "\"");
        assertThat(text(get(world, "/explain?id=" + COPY.id(), "Accept", "text/html")))
                .containsPattern("<dt>Words shown</dt><dd>those of <bdi>[^<]+</bdi>, in everything</dd>");
    }

    @Test
    void anAddressIsReadAsThoseInFeedsAre() {
        String link = "HTTP://EXAMPLE.org/copy%3Futm_source%3Drss";
        assertThat(get(world, "/explain.json?url=" + link).statusCode()).isEqualTo(200);
        for (String ours : List.of("https://our.example/article/" + COPY.id(), "urn:tributary:article:" + COPY.id())) {
            assertThat(text(get(world, "/explain.json?url=" + ours))).contains("\"id\":\"" + COPY.id() + "\"");
        }
    }

    @Test
    void thePageShowsWhatPublishersWroteAsText() {
        String page = text(get(world, "/explain?id=" + COPY.id(), "Accept", "text/html"));
        assertThat(page)
                .contains("A &lt;b&gt;kernel&lt;/b&gt;")
                .contains("the title was")
                .doesNotContain("<b>");
        assertThat(text(get(world, "/explain?url=%22%3E%3Cscript%3E"))).doesNotContain("<script");
    }

    @Test
    void thePageAnnouncesTheFeedsOfEverything() {
        assertThat(text(get(world, "/explain")))
                .contains("type=\"application/rss+xml\" title=\"Everything (RSS)\" href=\"/all.xml\"")
                .contains("href=\"/all.atom\"", "href=\"/all.json\"");
    }

    @Test
    void whatNeverWasIsSaidToBeSo() {
        assertThat(get(world, "/explain.json?url=https://never.example/").statusCode())
                .isEqualTo(404);
        assertThat(get(world, "/explain.json").statusCode()).isEqualTo(400);
        assertThat(text(get(world, "/explain?url=https://never.example/"))).contains("No article ever had");
    }

    private static Explained explained(Article article, List<Explained.Member> cluster, List<Explained.Former> former) {
        var traces = new Traces(
                "copy", String.valueOf(article.link()), article.title(), LocalDate.of(2026, 11, 24), "0".repeat(32));
        var shown = List.of(CategoryPath.of("finance"));
        return new Explained(
                article.id(),
                article.source(),
                traces,
                3,
                article,
                null,
                cluster,
                new Explained.Words(COPY.id(), CategoryPath.ALL),
                former,
                shown,
                List.of(),
                null,
                null);
    }

    private static Explained.Member member(Article it, String reason) {
        return new Explained.Member(
                it.id(),
                it.source(),
                it.title(),
                it.link(),
                it.firstSeen(),
                reason,
                it == FIRST ? null : FIRST.id(),
                0.5);
    }
}
