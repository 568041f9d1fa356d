package tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.config.Loaded;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.json.Json;
import tributary.refresh.Clockwork;

class ToolsTest {
    private static final String RSS = "<rss version=\"2.0\"><channel><title>News</title><item><title>One</title>"
            + "<description>&lt;p onclick=\"x()\"&gt;text&lt;/p&gt;</description></item></channel></rss>";

    @TempDir
    Path folder;

    private int exit;

    @Test
    void eachLineIsAnsweredUnderItsId() {
        assertThat(run(
                        "{\"id\":7,\"input\":\"Tue, 14 Dec 2021 08:13:04 GMT\"}\n{\"id\":\"b\",\"input\":\"?\"}\n",
                        "date"))
                .containsExactlyInAnyOrder(
                        "{\"id\":7,\"instant\":\"2021-12-14T08:13:04Z\"}", "{\"id\":\"b\",\"instant\":null}");
        assertThat(exit).isZero();
    }

    @Test
    void aLineThatIsNoJsonIsAnsweredToo() {
        assertThat(run("not json\n", "date", "-")).containsExactly("{\"id\":null,\"instant\":null}");
        assertThat(exit).isZero();
    }

    @Test
    void lastLinesWithoutNewlineAndBlankLinesAreFine() {
        assertThat(run("\r\n{\"id\":1,\"input\":\"x\"}\r\n\n{\"id\":2,\"input\":\"x\"}", "date"))
                .hasSize(2);
    }

    @Test
    void aFileArgumentIsRepeatedAsIdAndFile() throws IOException {
        Path file = Files.writeString(folder.resolve("news feed.xml"), RSS);

        var answer = Json.read(run("", "read", file.toString()).getFirst()).orElseThrow();

        assertThat(answer).containsEntry("id", file.toString());
        assertThat(Json.write(answer.get("reading"))).contains("\"title\":\"News\"", "onclick");
    }

    @Test
    void readCleansWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), RSS);

        assertThat(run("", "read", "--clean", file.toString()).getFirst())
                .contains("<p>text</p>")
                .doesNotContain("onclick");
    }

    @Test
    void extractEndsWhereThePageAsksToSubscribe() throws IOException {
        String story = "<p>The masons number the stones of the old bridge, and carry them over the river by boat.</p>";
        Path file = Files.writeString(
                folder.resolve("page.html"),
                "<html><body><article><h1>The bridge</h1>" + story.repeat(6)
                        + "<p>Subscribe to continue reading</p></article></body></html>");

        var answer = Json.read(run("", "extract", file.toString()).getFirst()).orElseThrow();

        for (String part : List.of("html", "text")) {
            assertThat(Json.write(answer.get(part))).contains("masons").doesNotContain("Subscribe");
        }
    }

    @Test
    void aMissingFileIsAnErrorInTheReadingAndNotTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), RSS);

        var answers = run("", "read", folder.resolve("none.xml").toString(), file.toString());

        assertThat(answers).hasSize(2).anyMatch(line -> line.contains("there is no such file"));
        assertThat(exit).isZero();
    }

    @Test
    void aListNamesFilesWithOrWithoutQuotes() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.xml"), RSS);
        Path odd = Files.writeString(folder.resolve("b \"c\".xml"), RSS);
        String quoted = '"' + odd.toString().replace("\"", "\\\"") + '"';
        Path list = Files.writeString(folder.resolve("list"), plain + "\n\n" + quoted + "\n");

        var answers = run("", "read", "@" + list);

        assertThat(answers.stream().map(line -> Json.read(line).orElseThrow().get("id")))
                .containsExactlyInAnyOrder(plain.toString(), odd.toString());
    }

    @Test
    void aMissingListIsNamed() {
        run("", "read", "@" + folder.resolve("none"));

        assertThat(exit).isEqualTo(1);
    }

    @Test
    void lineSeparatorsOfOtherScriptsAreEscaped() {
        assertThat(run("{\"id\":\"\\u2028\\u0085\",\"html\":\"a\\u2029b\"}", "clean"))
                .containsExactly("{\"id\":\"\\u2028\\u0085\",\"html\":\"a\\u2029b\"}");
    }

    @Test
    void aListThatCannotBeReadIsToldOfToolsInOrderToo() {
        run("", "same", "@" + folder.resolve("none.txt"));

        assertThat(exit).isNotZero();
    }

    @Test
    void sameAnswersInTheOrderOfItsLines() {
        String text = "The river rose by two metres over night and the bridge at the mill had to be closed to traffic.";
        String lines = Json.write(item("1", "a", text)) + "\n" + Json.write(item("2", "b", text)) + "\n";

        var answers = run(lines, "same");

        assertThat(answers.get(0)).contains("\"id\":\"1\"", "\"copy_of\":null");
        assertThat(answers.get(1)).contains("\"id\":\"2\"", "\"copy_of\":\"1\"");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        run("", "dance");

        assertThat(exit).isEqualTo(2);
    }

    private static Map<String, String> item(String id, String source, String text) {
        return Map.of(
                "id",
                id,
                "source",
                source,
                "guid",
                id,
                "title",
                "Bridge closed",
                "text",
                text,
                "link",
                "https://example.org/bridge");
    }

    private List<String> run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var parts = new Parts(
                _ -> new Loaded.Bad(List.of()),
                _ -> _ -> new Reply.Failed(Failure.CONNECT, "offline", null),
                (_, _) -> {
                    throw new AssertionError("no tool opens a store");
                },
                Clockwork::new,
                () -> _ -> new Reply.Failed(Failure.CONNECT, "offline", null),
                "test");
        exit = new Program(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, parts).run(arguments);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
