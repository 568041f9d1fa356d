package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Configuration;
import tributary.plan.Dedupe;
import tributary.plan.Interval;
import tributary.plan.Mode;
import tributary.plan.Node;
import tributary.plan.Source;
import tributary.plan.Styling;

/// The tree of feeds.
class TreeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSourceInAListIsNamedByItsHost() {
        Configuration read = new Yamls(folder).good("""
                        feeds:
                          tech:
                            - https://lwn.net/headlines/rss
                            - https://www.heise.de/rss/heise-atom.xml
                            - url: https://LWN.net/other
                            - https://bücher.example/
                            - file: samples/rivers.v2.xml
                        """);

        assertThat(leaves(read))
                .containsExactly(
                        "tech/lwn-net https://lwn.net/headlines/rss",
                        "tech/heise-de https://www.heise.de/rss/heise-atom.xml",
                        "tech/lwn-net-2 https://LWN.net/other",
                        "tech/bücher-example https://bücher.example/",
                        "tech/rivers-v2 file:samples/rivers.v2.xml");
    }

    @Test
    void theWholeTreeMayBeAList() {
        Configuration read = new Yamls(folder).good("feeds: [https://lwn.net/rss, https://status/rss]");

        assertThat(leaves(read)).containsExactly("lwn-net https://lwn.net/rss", "status-2 https://status/rss");
    }

    @Test
    void manySourcesOfOneHostAreNumberedInTheirOrderPastNamesThatAreTaken() {
        Configuration read = new Yamls(folder).good("""
                        feeds:
                          - https://a-2.example/0
                          - https://a.2.example/1
                          - https://a.2.example/2
                          - https://a-2-example/3
                        """);

        assertThat(leaves(read))
                .containsExactly(
                        "a-2-example https://a-2.example/0",
                        "a-2-example-2 https://a.2.example/1",
                        "a-2-example-3 https://a.2.example/2",
                        "a-2-example-4 https://a-2-example/3");
    }

    @Test
    void theSameUrlTwiceIsOneSourceInTwoPlaces() {
        Configuration read = new Yamls(folder).good("""
                        feeds:
                          a: { one: { url: https://example.org/feed, limit: 3, title: First } }
                          b: { two: { url: https://example.org/feed, limit: 4, title: Second } }
                        """);

        assertThat(read.sources()).hasSize(1);
        assertThat(read.sources().getFirst().title()).isEqualTo("First");
        assertThat(read.sources().getFirst().places())
                .containsExactly(CategoryPath.of("a/one"), CategoryPath.of("b/two"));
        assertThat(Yamls.node(read, "a/one")).isEqualTo(leaf("a/one", "https://example.org/feed", 3));
        assertThat(Yamls.node(read, "b/two")).isEqualTo(leaf("b/two", "https://example.org/feed", 4));
    }

    @Test
    void howArticlesAreRepublishedIsInherited() {
        Configuration read = new Yamls(folder).good("""
                        defaults: { title_prefix: "[{site}] " }
                        feeds:
                          a:
                            _: { mode: summary }
                            one: { id: one, url: "https://example.org/1" }
                            two: { id: two, url: "https://example.org/2", mode: fulltext, title_prefix: "" }
                        """);

        assertThat(Yamls.source(read, "one").styling()).isEqualTo(new Styling(Mode.SUMMARY, "[{site}] "));
        assertThat(Yamls.source(read, "two").styling()).isEqualTo(Styling.PLAIN);
    }

    @Test
    void whatBecomesOfCopiesIsInheritedKeyByKey() {
        Configuration read = new Yamls(folder).good("""
                        defaults: { dedupe: { window: 2d, by: [url] } }
                        feeds:
                          a:
                            _: { dedupe: { keep: first, by: [title, similar] } }
                            one: { id: one, url: "https://example.org/1", dedupe: { scope: none } }
                            two: { id: two, url: "https://example.org/2", dedupe: { note: none } }
                        """);

        var by = Set.of(Dedupe.By.TITLE, Dedupe.By.SIMILAR);
        assertThat(Yamls.source(read, "one").styling().dedupe())
                .isEqualTo(new Dedupe(Dedupe.Scope.NONE, by, Duration.ofDays(2), Dedupe.Keep.FIRST, true));
        assertThat(Yamls.source(read, "two").styling().dedupe())
                .isEqualTo(new Dedupe(Dedupe.Scope.CATEGORY, by, Duration.ofDays(2), Dedupe.Keep.FIRST, false));
    }

    @Test
    void anIdNamesASourceWhateverItsAddress() {
        Configuration read = new Yamls(folder)
                .good("feeds: { a: { id: members, url: 'https://example.org/feed' }, b: https://example.org/feed }");

        assertThat(read.sources().stream().map(Source::id))
                .containsExactly(new SourceId("members"), new SourceId("https://example.org/feed"));
    }

    @Test
    void aFileIsNamedByItsPathBelowTheFolder() {
        Configuration read = new Yamls(folder).good("feeds: { a: { file: ./samples//rivers.xml } }");

        assertThat(read.sources().getFirst().id()).isEqualTo(new SourceId("file:samples/rivers.xml"));
        assertThat(read.sources().getFirst().address())
                .isEqualTo(new Source.Address.File(folder.resolve("samples/rivers.xml")));
    }

    @Test
    void anEmptyCategoryIsFineBesideASource() {
        Configuration read = new Yamls(folder).good("feeds: { soon: {}, a: https://example.org/feed }");

        assertThat(((Node.Category) Yamls.node(read, "soon")).children()).isEmpty();
    }

    @Test
    void aliasesRepeatWhatStandsAboveThem() {
        Configuration read = new Yamls(folder).good("""
                        feeds:
                          a: { _: &slow { interval: 6h }, x: https://a.example/ }
                          b: { _: *slow, y: https://b.example/ }
                        """);

        assertThat(Yamls.source(read, "https://b.example/").interval())
                .isEqualTo(new Interval.Every(java.time.Duration.ofHours(6)));
    }

    private static Node leaf(String path, String id, int limit) {
        return new Node.Leaf(CategoryPath.of(path), new SourceId(id), limit);
    }

    private static List<String> leaves(Configuration configuration) {
        return configuration.sources().stream()
                .map(it -> it.places().getFirst() + " " + it.id())
                .toList();
    }
}
