package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.cli.Program;
import tributary.library.SqliteLibrary;

/// The command `hide`, as its user meets it: articles go from what is written, and come back.
class HideTest {
    @TempDir
    Path folder;

    private String out = "";

    @BeforeEach
    void fetch() throws IOException {
        Files.writeString(
                folder.resolve("rivers.xml"),
                "<rss version=\"2.0\"><channel><title>Rivers</title>"
                        + "<item><guid>1</guid><title>High water</title><description>Wet.</description></item>"
                        + "<item><guid>2</guid><title>Low water</title><description>Dry.</description></item>"
                        + "</channel></rss>");
        Files.writeString(
                folder.resolve("feeds.yaml"),
                "storage: { url: \"sqlite:cache/tributary.db\" }\nfeeds:\n  rivers: { file: rivers.xml }\n");
        assertThat(run("fetch")).isZero();
        assertThat(posts()).containsExactlyInAnyOrder("High water", "Low water");
    }

    @Test
    void whatIsHiddenGoesFromPostsAndComesBack() throws IOException {
        String id = id("High water");

        assertThat(run("hide", "https://news.example/article/" + id)).isZero();

        assertThat(out).contains("hidden: High water");
        assertThat(posts()).containsExactly("Low water");
        assertThat(run("fetch")).isZero();
        assertThat(posts()).containsExactly("Low water");

        assertThat(run("hide", "--undo", id)).isZero();

        assertThat(out).contains("shown again: High water");
        assertThat(posts()).containsExactlyInAnyOrder("High water", "Low water");
    }

    @Test
    void whatIsNotOursIsSaidAndTheRestIsHidden() throws IOException {
        String unknown = "a".repeat(26);

        assertThat(run("hide", unknown, id("Low water"))).isEqualTo(1);

        assertThat(out).contains("hidden: Low water").doesNotContain(unknown);
        assertThat(posts()).containsExactly("High water");
        assertThat(run("hide", "--undo", unknown)).isEqualTo(1);
    }

    @Test
    void whatIsNoIdIsWrongUsage() throws IOException {
        assertThat(run("hide", "High water")).isEqualTo(2);
        assertThat(posts()).hasSize(2);
    }

    private String id(String title) {
        try (var library = SqliteLibrary.open(folder.resolve("cache/tributary.db"))) {
            return library.newest(CategoryPath.ALL, 10, 0).stream()
                    .filter(it -> it.article().title().equals(title))
                    .map(it -> it.article().id())
                    .map(ArticleId::value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The titles of the posts that an export leaves in its folder.
    private List<String> posts() throws IOException {
        Path posts = folder.resolve("posts");
        assertThat(run("export", "hugo", "--dir", posts.toString())).isZero();
        try (var files = Files.walk(posts)) {
            return files.filter(it -> it.toString().endsWith(".md"))
                    .map(HideTest::title)
                    .toList();
        }
    }

    private static String title(Path post) {
        try {
            return Files.readAllLines(post).stream()
                    .filter(line -> line.startsWith("title: "))
                    .map(line -> line.substring("title: ".length()).replace("'", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
