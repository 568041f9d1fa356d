package tributary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.json.Json;
import tributary.xml.Tree;

/// Reads each document beside this test and compares with what stands in the `.expected.json` of its name: every member
/// there must be in the reading, others may be.
class FormatsTest {
    private static final Path FOLDER = Path.of("src/test/resources/tributary/wire");
    private static final Path CAPTURED = Path.of("../shared/corpora/open/feeds/files");

    @TestFactory
    Stream<DynamicTest> everyDocumentReadsAsExpected() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".expected.json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
        Reading reading = Formats.read(envelope(Files.readAllBytes(file)));
        Map<String, Object> printed =
                Json.read(Json.write(Readings.print(reading))).orElseThrow();
        covers(printed, Json.read(Files.readString(expected)).orElseThrow(), name);
    }

    /// Lists must have the same length; of objects only the expected members are compared.
    private static void covers(@Nullable Object got, @Nullable Object wanted, String where) {
        switch (wanted) {
            case Map<?, ?> members -> {
                Map<?, ?> object = got instanceof Map<?, ?> map ? map : Map.of();
                members.forEach((name, value) -> covers(object.get(name), value, where + "." + name));
            }
            case List<?> elements -> {
                List<?> list = got instanceof List<?> all ? all : List.of();
                assertThat(list).as(where).hasSize(elements.size());
                for (int i = 0; i < elements.size(); i++) {
                    covers(list.get(i), elements.get(i), where + "[" + i + "]");
                }
            }
            case null -> assertThat(got).as(where).isNull();
            default -> assertThat(got).as(where).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>x</ti",
                "<rss><channel><title>x</title><item><title>a</title></item><item><title>b",
                "<rss><channel><title>x</title><item><title>a</b></item><item><title>b</tit",
                "<rss><channel><title>x</b></title><item><title>a</title></item></channel></rss>",
                "<rss><channel><title>x & y</title><item><title>a</title></item></chan",
                "<f:feed xmlns:f='http://www.w3.org/2005/Atom'><f:title>x</f:title><f:entry><f:id>1</f:id></f:entry>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\"}, {\"id\":"
            })
    void aDocumentThatEndsTooEarlyOrBreaksIsNotWhole(String text) {
        assertThat(((Reading.Feed) read(text)).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>x</title></channel></rss>",
                "<rss><channel><title>x & y</title></channel></rss> <!-- served by",
                "<f:feed xmlns:f='http://www.w3.org/2005/Atom'><f:title>x</f:title></f:feed>"
            })
    void aDocumentThatIsMendedIsWhole(String text) {
        assertThat(((Reading.Feed) read(text)).isWhole()).isTrue();
    }

    @Test
    void aDoctypeWithManyEntitiesNeitherGrowsNorFetches() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>t</title>"
                + "<item><title>&a; &b; &x;</title></item></channel></rss>";
        Reading.Feed feed = (Reading.Feed) read(bomb);
        assertThat(feed.drafts().getFirst().title()).isEqualTo("aaaaaaaaaa &b; &x;");
    }

    @Test
    void aHundredAndFiftyThousandReferencesAreNoAttack() {
        String item = "<item><title>t</title><description>" + "&lt;&amp;&gt;".repeat(500) + "</description></item>";
        Reading.Feed feed =
                (Reading.Feed) read("<rss version=\"2.0\"><channel>" + item.repeat(100) + "</channel></rss>");
        assertThat(feed.drafts()).hasSize(100);
    }

    @Test
    void depthIsBounded() {
        String deep = "<rss version=\"2.0\"><channel><item><title>t</title><description>" + "<b>".repeat(100_000) + "x"
                + "</b>".repeat(100_000) + "</description></item></channel></rss>";
        assertThat(read(deep)).isNotNull();
        String unclosed = "<rss version=\"2.0\"><channel><item><title>t &</b></title>" + "<b>".repeat(100_000);
        assertThat(read(unclosed)).isNotNull();
    }

    @Test
    void aMillionItemsAreCutAtTheLimit() {
        Reading.Feed feed =
                (Reading.Feed) read("<rss version=\"2.0\"><channel>" + "<item><guid>1</guid></item>".repeat(1_000_000));
        assertThat(feed.drafts()).hasSize(Tree.MAX_ENTRIES);
        assertThat(feed.problems()).contains("cut short", "only the first 20000 entries were read");
        Reading.Feed json = (Reading.Feed)
                read("{\"items\":[" + "{\"id\":1},".repeat(1_000_000) + "{}]," + "\"title\": \"behind\"}");
        assertThat(json.drafts()).hasSize(Tree.MAX_ENTRIES);
        assertThat(json.head().title()).isEqualTo("behind");
        assertThat(json.problems()).containsExactly("only the first 20000 entries were read");
    }

    @Test
    void prefixesWithoutEndTakeNoMemory() {
        var deep = new StringBuilder("<rss version=\"2.0\"><channel><item><title>t</title></item>");
        for (int i = 0; i < 3_000; i++) {
            deep.append("<a");
            for (int j = 0; j < 30; j++) {
                deep.append(" xmlns:p")
                        .append(i * 30 + j)
                        .append("=\"urn:")
                        .append(j)
                        .append('"');
            }
            deep.append('>');
        }
        assertThat(((Reading.Feed) read(deep.toString())).drafts()).hasSize(1);
    }

    @Test
    void aJsonItemThatIsNestedTooDeeplyCostsNothingElse() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        Reading.Feed feed = (Reading.Feed) read("{\"items\":[{\"id\":\"1\",\"x\":" + deep + "},7,null,{\"id\":2e3}]}");
        assertThat(feed.drafts()).extracting(Draft::id).containsExactly("1", "2000");
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void everyCapturedFeedIsReadWithoutAnException() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CAPTURED));
        try (var files = Files.walk(CAPTURED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] body = Files.readAllBytes(file);
                Reading reading = Formats.read(envelope(body));
                assertThat(Json.read(Json.write(Readings.print(reading))))
                        .as(file.toString())
                        .isPresent();
                // and any cut of it
                Formats.read(envelope(java.util.Arrays.copyOf(body, body.length / 2)));
            }
        }
    }

    private static Reading read(String text) {
        return Formats.read(envelope(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Envelope envelope(byte[] body) {
        return new Envelope(body, URI.create("https://example.org/news/feed"), null, null);
    }
}
