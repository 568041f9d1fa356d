package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.plan.Mode;
import tributary.plan.Styling;

/// Articles republished in part, or under another title.
class StylingTest {
    @RegisterExtension
    private static final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"/tech.xml", "/tech.atom", "/tech.json", "/tech.html"})
    void aSummaryHoldsTheTextBackOnceItIsAskedFor(String path) {
        world.restyled(Styling.PLAIN);
        assertThat(text(get(world, path))).contains("whole");
        world.restyled(new Styling(Mode.SUMMARY, ""));
        assertThat(text(get(world, path)))
                .contains("Bounded buffers", "What this is about", "https://example.org/kernel")
                .doesNotContain("whole");
    }

    @Test
    void thePageOfAnArticleHoldsTheTextBackToo() {
        world.restyled(new Styling(Mode.SUMMARY, ""));
        String path = "/article/"
                + World.article("lwn", "kernel", "", "2026-11-24T09:15:00Z").id();
        assertThat(text(get(world, path))).contains("What this is about").doesNotContain("whole");
    }

    @Test
    void aPrefixNamesTheSiteOrTheFeed() {
        world.restyled(new Styling(Mode.FULLTEXT, "[{site}] "));
        assertThat(text(get(world, "/finance.json"))).contains("[新浪财经] 外交部");
        world.restyled(new Styling(Mode.FULLTEXT, "{feed}: "));
        assertThat(text(get(world, "/finance.json"))).contains("新浪财经－国內: 外交部");
    }

    @Test
    void otherBracesInAPrefixStay() {
        world.restyled(new Styling(Mode.FULLTEXT, "{x} {site $1} "));
        assertThat(text(get(world, "/finance.json"))).contains("{x} {site $1} 外交部");
    }

    @Test
    void aNewLookMovesTheDateOfThatPlace() {
        try (var other = new World().open()) {
            String before = "Tue, 24 Nov 2026 09:15:00 GMT";
            assertThat(date(other, "/tech.xml")).isEqualTo(before);
            other.restyled(Styling.PLAIN);
            assertThat(date(other, "/tech.xml")).isEqualTo(before);
            assertThat(date(other, "/tech.atom")).isEqualTo(before);
            other.restyled(new Styling(Mode.FULLTEXT, "{feed}: "));
            assertThat(date(other, "/tech.xml")).isEqualTo("Tue, 24 Nov 2026 12:00:01 GMT");
            assertThat(text(get(other, "/tech.atom"))).contains("<updated>2026-11-24T12:00:01Z</updated>");
        }
    }

    private static String date(World world, String path) {
        return get(world, path).headers().firstValue("Last-Modified").orElseThrow();
    }
}
