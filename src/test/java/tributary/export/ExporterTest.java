package tributary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.plan.Flavour;
import tributary.press.Entry;

class ExporterTest {
    private static final Entry A = Entries.entry("a", "A", "<p>one</p>", null);
    private static final Entry B = Entries.entry("b", "B", "<p>two</p>", null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void onlyChangedFilesAreWritten() throws IOException {
        assertThat(export(A, B)).isEqualTo(new Exporter.Outcome(2, 0, 0, List.of()));
        FileTime long_ago = FileTime.fromMillis(0);
        Files.setLastModifiedTime(post("a-"), long_ago);
        assertThat(export(Entries.entry("b", "B", "<p>three</p>", null), A))
                .isEqualTo(new Exporter.Outcome(1, 1, 0, List.of()));
        assertThat(Files.getLastModifiedTime(post("a-"))).isEqualTo(long_ago);
        assertThat(post("b-")).content().contains("three");
    }

    @Test
    void theFileOfARemovedArticleGoesAndOthersStay() throws IOException {
        Files.writeString(dir.resolve("mine.md"), "mine");
        export(A, B);
        assertThat(export(B).removed()).isEqualTo(1);
        assertThat(names()).hasSize(2).contains("mine.md");
    }

    @Test
    void aPostKeepsItsNameWhenItsTitleChanges() throws IOException {
        export(A);
        Path before = post("a-");
        export(Entries.entry("a", "Another title", "", null));
        assertThat(names()).containsExactly(before.getFileName().toString());
        assertThat(before).content().contains("Another title");
    }

    @Test
    void aFileOfTheUserIsNeverOverwritten() throws IOException {
        String name = FileName.candidates(A, Flavour.HEXO).getFirst();
        Files.writeString(dir.resolve(name), "mine");
        assertThat(export(A).written()).isEqualTo(1);
        assertThat(dir.resolve(name)).hasContent("mine");
        export();
        assertThat(names()).containsExactly(name);
    }

    @Test
    void aPostThatSomebodyReplacedIsNotRemoved() throws IOException {
        export(A);
        Files.writeString(post("a-"), "mine now");
        assertThat(export().removed()).isZero();
        assertThat(post("a-")).hasContent("mine now");
    }

    @Test
    void withoutItsListEqualFilesAreTakenForOurs() throws IOException {
        export(A);
        Files.delete(dir.resolve(Manifest.NAME));
        assertThat(export(A)).isEqualTo(new Exporter.Outcome(0, 1, 0, List.of()));
        assertThat(export().removed()).isEqualTo(1);
    }

    @Test
    void aListThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(dir.resolveSibling("outside.md"), "x");
        Files.writeString(
                dir.resolve(Manifest.NAME),
                "k\t../outside.md\t2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\n");
        export();
        assertThat(outside).exists();
        Files.delete(outside);
    }

    @Test
    void aSiteGetsItsPostsWhereItsGeneratorLooksForThem() throws IOException {
        Files.writeString(dir.resolve("_config.yml"), "");
        export(A);
        assertThat(dir.resolve("source/_posts")).isDirectoryContaining("glob:**/a-*.md");
        Exporter.export(dir, Flavour.JEKYLL, Entries.SITE, List.of(A).iterator(), 10);
        assertThat(dir.resolve("_posts")).isDirectoryContaining("glob:**/2026-11-24-a-*.md");
        assertThat(dir.resolve("source")).doesNotExist();
    }

    @Test
    void noMoreThanWantedIsWritten() {
        assertThat(Exporter.export(
                                dir, Flavour.HEXO, Entries.SITE, List.of(A, B).iterator(), 1)
                        .written())
                .isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> Exporter.export(
                        file, Flavour.HEXO, Entries.SITE, List.of(A).iterator(), 1))
                .isInstanceOf(Exporter.CannotWrite.class)
                .hasMessageContaining(file.toString());
    }

    private Exporter.Outcome export(Entry... entries) {
        return Exporter.export(dir, Flavour.HEXO, Entries.SITE, List.of(entries).iterator(), 10);
    }

    private Path post(String start) throws IOException {
        return dir.resolve(
                names().stream().filter(it -> it.startsWith(start)).findFirst().orElseThrow());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals(Manifest.NAME))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSiteOfPagesLeadsFromFileToFile() throws IOException {
        Exporter.export(dir, Flavour.HTML, Entries.SITE, List.of(A, B).iterator(), 10);
        String page = "article/" + A.article().id() + ".html";
        assertThat(Files.readString(dir.resolve("index.html")))
                .contains(page, "news/daily/local.html", "assets/style.css");
        assertThat(Files.readString(dir.resolve("news/daily/local.html")))
                .contains("../../" + page, "../../index.html", "local.atom")
                .doesNotContain("/status", "<form");
        assertThat(Files.readString(dir.resolve(page))).contains("href=\"../assets/style.css\"", "../news.html");
        assertThat(dir.resolve("news.json")).isRegularFile();
        assertThat(dir.resolve("assets/style.css")).isRegularFile();
        assertThat(Exporter.export(
                                dir, Flavour.HTML, Entries.SITE, List.of(A, B).iterator(), 10)
                        .written())
                .isZero();
    }
}
