package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.draft.Outline;
import tributary.plan.Configuration;
import tributary.plan.Source;
import tributary.wire.Envelope;
import tributary.wire.Opml;

/// Lists of subscriptions as feeds.yaml.
class PlantingTest {
    private static final Path LISTS = Path.of("../shared/corpora/open/opml/files");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void foldersBecomeCategoriesAndTitlesAreKept() {
        var planted = planted("""
                <opml version="1.1"><head><title>Mine</title></head><body>
                  <outline text="Tech &amp; Science"><outline text="LWN: news" type="rss" xmlUrl="https://lwn.net/headlines/rss"/></outline>
                  <outline title="Küche" text="?" xmlUrl="feed://example.org/küche"/>
                </body></opml>""");

        assertThat(planted.yaml()).isEqualTo("""
                feeds:
                  tech-science:
                    _: { title: "Tech & Science" }
                    lwn-news: { title: "LWN: news", url: "https://lwn.net/headlines/rss" }
                  küche: { title: "Küche", url: "http://example.org/küche" }
                """);
        assertThat(planted.remarks()).isEmpty();
    }

    @Test
    void whatIsNoSourceStandsInACommentThatSaysWhy() {
        var planted = planted("""
                <opml version="2.0"><body>
                  <outline text="note"/><outline text="more" type="include" url="https://example.org/b.opml"/>
                  <outline text="inside" xmlUrl="http://10.0.0.1/rss"/><outline text="odd" xmlUrl="gopher://example.org/"/>
                  <outline text="empty"><outline text="x"/></outline>
                  <outline text="a" xmlUrl="https://example.org/a"/><outline text="again" xmlUrl="https://example.org/a"/>
                </body></opml>""");

        assertThat(planted.sources()).isEqualTo(1);
        assertThat(planted.yaml())
                .contains(
                        "# no feed: \"note\"",
                        "# another list: \"more\" https://example.org/b.opml",
                        "# a private address: \"inside\" http://10.0.0.1/rss",
                        "# no http or https address: \"odd\" gopher://example.org/",
                        "# no feed in the folder \"empty\"",
                        "# the same feed again: \"again\" https://example.org/a");
        assertThat(planted.remarks()).hasSize(6);
        read(planted);
    }

    @Test
    void namesThatTributaryOrYamlUsesForItselfAreLeftToThem() {
        var planted = planted("""
                <opml version="2.0"><body>
                  <outline text="Status"><outline text="JSON" xmlUrl="https://example.org/1"/></outline>
                  <outline text="title"><outline text="title" xmlUrl="https://example.org/2"/></outline>
                  <outline text="no" xmlUrl="https://example.org/3"/><outline text="007" xmlUrl="https://example.org/4"/>
                  <outline text="!!" xmlUrl="https://www.example.org/5"/><outline text="NO" xmlUrl="https://example.org/6"/>
                  <outline text="${HOME} &quot;q&quot; \\ #" xmlUrl="https://example.org/${x}"/><outline xmlUrl="https://example.org/8"/>
                </body></opml>""");

        assertThat(leaves(read(planted)))
                .contains(
                        "status-feeds/json-feed https://example.org/1",
                        "title-feeds/title-feed https://example.org/2",
                        "no https://example.org/3",
                        "007 https://example.org/4",
                        "example-org https://www.example.org/5",
                        "no-2 https://example.org/6",
                        "home-q https://example.org/$%7Bx}",
                        "example-org-2 https://example.org/8");
        assertThat(read(planted).sources().stream().map(Source::title)).contains("${HOME} \"q\" \\ #");
    }

    @Test
    void foldersWithoutEndAreFlattenedAndFoldersOfOneNameAreOne() {
        var planted = planted(
                "<opml><body>" + "<outline text=\"f\">".repeat(40)
                        + "<outline text=\"deep\" xmlUrl=\"https://example.org/d\"/>" + "</outline>".repeat(40)
                        + "<outline text=\"f\"><outline text=\"flat\" xmlUrl=\"https://example.org/e\"/></outline></body></opml>");

        assertThat(leaves(read(planted)))
                .containsExactlyInAnyOrder(
                        "f/".repeat(14) + "deep https://example.org/d", "f/flat https://example.org/e");
    }

    @Test
    void everyListOfTheCorpusGoesInAndIsAFileWithoutMistakes() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(LISTS));
        try (var files = Files.list(LISTS)) {
            for (Path file : files.sorted().toList()) {
                var list = Opml.read(new Envelope(Files.readAllBytes(file), null, null, null));
                var feeds = new TreeSet<String>();
                list.ifPresent(it -> addresses(it.outlines(), feeds));
                if (!feeds.isEmpty()) {
                    Planting.Planted planted = Planting.of(list.orElseThrow().outlines());
                    var read = new TreeSet<String>();
                    read(planted).sources().forEach(source -> read.add(source.shown()));
                    assertThat(read).as(file.toString()).isEqualTo(feeds);
                    var titles = new TreeSet<String>();
                    titles(list.orElseThrow().outlines(), titles);
                    assertThat(read(planted).sources())
                            .as(file.toString())
                            .allSatisfy(source ->
                                    assertThat(titles).containsAnyOf(source.title(), "untitled " + source.shown()));
                }
            }
        }
    }

    private static void addresses(List<Outline> outlines, TreeSet<String> into) {
        for (Outline outline : outlines) {
            if (outline.feed() != null) {
                into.add(outline.feed());
            }
            addresses(outline.inside(), into);
        }
    }

    private static void titles(List<Outline> outlines, TreeSet<String> into) {
        for (Outline outline : outlines) {
            into.add(outline.title() == null ? "untitled " + outline.feed() : outline.title());
            titles(outline.inside(), into);
        }
    }

    private static Planting.Planted planted(String opml) {
        byte[] body = opml.getBytes(StandardCharsets.UTF_8);
        return Planting.of(
                Opml.read(new Envelope(body, null, null, null)).orElseThrow().outlines());
    }

    private Configuration read(Planting.Planted planted) {
        return new Yamls(folder).good(planted.yaml());
    }

    private static List<String> leaves(Configuration read) {
        var leaves = new ArrayList<String>();
        for (Source source : read.sources()) {
            source.places().forEach(place -> leaves.add(String.join("/", place.names()) + " " + source.shown()));
        }
        return leaves;
    }
}
