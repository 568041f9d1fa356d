package tributary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tributary.page.Page;

/// Pages with what is found in them: pairs of files beside each other, `NAME.html` and `NAME.txt`.
class ExtractTest {
    private static final Path PAGES = Path.of("src/test/resources/tributary/extract");

    @TestFactory
    Stream<DynamicTest> aPageGivesItsArticle() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(it -> it.toString().endsWith(".html")).sorted().toList().stream()
                    .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
        }
    }

    private static void check(Path page) throws IOException {
        Path expected = Path.of(page.toString().replaceFirst("html$", "txt"));
        assertThat(print(Extract.page(Page.of(Files.readAllBytes(page))))).isEqualTo(Files.readString(expected));
    }

    private static String print(Extracted found) {
        return line("title", found.title())
                + line("authors", found.authors().isEmpty() ? null : String.join(", ", found.authors()))
                + line("published", found.published())
                + line("image", found.image())
                + line("language", found.language())
                + "\n" + found.text() + "\n";
    }

    private static String line(String name, @Nullable String value) {
        return value == null ? "" : name + ": " + value + "\n";
    }

    @Test
    void linksAreAbsoluteAndScriptsAreOut() {
        var page = new Page(
                """
                <main><p>Long enough to be told, this sentence links to <a href="there" onclick="x()">a place</a>, and ends.</p>
                <script>alert(1)</script><p>Another sentence, also long enough to count as a paragraph of an article, follows.</p></main>
                """.getBytes(StandardCharsets.UTF_8), URI.create("https://valley.example/news/"), null, null, null);
        assertThat(Extract.page(page).html())
                .contains("href=\"https://valley.example/news/there\"")
                .doesNotContain("onclick")
                .doesNotContain("alert");
    }

    @Test
    void aFormulaStaysInItsSentence() {
        String formula = "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>";
        String page = "<article><p>Some sentence of this article that is long enough to be told.</p><p>It follows that "
                + formula + ", and also that <span class=katex><span class=katex-mathml>"
                + formula.replace("</math>", "<annotation>E=mc^2</annotation></math>")
                + "</span><span class=katex-html aria-hidden=true>E=mc2</span></span>, as everybody knows by now.</p>"
                + "<p>Another sentence of it, also long enough to be told, follows here at last.</p></article>";
        Extracted found = Extract.page(Page.of(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(found.text()).contains("It follows that E=mc2, and also that E=mc2, as everybody knows by now.");
        assertThat(found.html())
                .contains("<p>It follows that E=mc<sup>2</sup>, and also that ")
                .doesNotContain("mc^2");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Extract.page(Page.of(new byte[0])).text()).isEmpty();
    }

    @Test
    void deepNestingIsReadWithinBounds() {
        String deep = "<div>".repeat(50_000) + "The text in the middle, which is a sentence." + "</div>".repeat(50_000);
        assertThat(Extract.page(Page.of(deep.getBytes(StandardCharsets.UTF_8))).text())
                .contains("in the middle");
    }
}
