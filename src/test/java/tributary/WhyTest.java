package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.cli.Program;

/// The command `why`, as its user meets it: whose words are shown of articles that count as one.
class WhyTest {
    private static final String LINK = "https://news.example/high-water";

    @TempDir
    Path folder;

    private String out = "";

    @BeforeEach
    void write() throws IOException {
        feed("brief", "Wet.");
        feed("long", "The river stands a metre above the mark, and the ferry stays at its pier until Sunday.");
    }

    @Test
    void theRichestCopyLendsItsWordsWhereNothingElseIsSaid() throws IOException {
        configure("");
        assertThat(run("why", LINK)).isZero();
        assertThat(out).containsPattern("words of +\\w+, long, in all").contains("one with");
    }

    @Test
    void theFirstCopyLendsThemWhereThatIsSaid() throws IOException {
        configure("defaults: { dedupe: { keep: first } }\n");
        assertThat(run("why", LINK)).isZero();
        assertThat(out).containsPattern("words of +\\w+, brief, in all");
    }

    @Test
    void anArticleWithoutCopiesSpeaksForItself() throws IOException {
        configure("defaults: { dedupe: { scope: none } }\n");
        assertThat(run("why", LINK)).isZero();
        assertThat(out).contains("High water").doesNotContain("words of");
    }

    private void feed(String name, String text) throws IOException {
        Files.writeString(
                folder.resolve(name + ".xml"),
                "<rss version=\"2.0\"><channel><title>" + name + "</title><item><guid>1</guid><link>" + LINK
                        + "</link><title>High water</title><description>" + text
                        + "</description></item></channel></rss>");
    }

    private void configure(String more) throws IOException {
        String file = folder.resolve("feeds.yaml").toString();
        String head =
                "storage: { url: \"sqlite:cache/tributary.db\" }\n" + more + "feeds:\n  brief: { file: brief.xml }\n";
        Files.writeString(Path.of(file), head);
        assertThat(run("fetch")).isZero();
        Files.writeString(Path.of(file), head + "  long: { file: long.xml }\n");
        assertThat(run("fetch")).isZero();
    }

    private int run(String... arguments) {
        var written = new ByteArrayOutputStream();
        var tributary = new Tributary(() -> Instant.parse("2026-03-01T12:00:00Z"), new Random(1));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--config", folder.resolve("feeds.yaml").toString()));
        int exit = new Program(new ByteArrayInputStream(new byte[0]), written, tributary.parts())
                .run(all.toArray(String[]::new));
        out = written.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
