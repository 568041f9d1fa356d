package tributary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.plan.Flavour;
import tributary.press.Entry;

/// What the first page of a place leaves out, on pages that lead from one to the next.
class OlderPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+\\.html)[\"#]");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void everyPageIsReachedFromTheFirst() throws IOException {
        export(0, 500);
        assertThat(reached()).hasSize(500 + pages()).contains("news.older.html", "news/daily/local.older.html");
    }

    @Test
    void whatArrivesLeavesOlderPagesAsTheyWere() throws IOException {
        export(3, 500);
        int pages = pages();
        Exporter.Outcome outcome = export(0, 500);
        assertThat(pages).isGreaterThan(30);
        // three articles; of four places the page, the feeds but OPML, and a page or two behind it; the home page
        assertThat(outcome.written()).isBetween(3 + 4 * 5 + 1, 3 + 4 * 7 + 1);
        assertThat(reached()).hasSize(500 + pages());
    }

    @Test
    void withoutMoreThereIsNoOlderPage() throws IOException {
        export(0, 50);
        assertThat(pages()).isEqualTo(5);
        assertThat(dir.resolve("news.html")).content().doesNotContain("older");
    }

    /// From the newest, which has the lowest number.
    private Exporter.Outcome export(int from, int to) {
        var entries = IntStream.range(from, to)
                .<Entry>mapToObj(it -> Entries.entry("key " + it, "Title " + it, "<p>text</p>", null))
                .toList();
        return Exporter.export(dir, Flavour.HTML, Entries.SITE, entries.iterator(), 1_000);
    }

    private int pages() throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return (int) files.filter(it -> it.toString().endsWith(".html"))
                    .filter(it -> !it.getParent().endsWith("article"))
                    .count();
        }
    }

    private Set<String> reached() {
        var reached = new HashSet<String>();
        var next = new java.util.ArrayDeque<>(List.of("index.html"));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (reached.add(name)) {
                Path file = dir.resolve(name);
                LINK.matcher(read(file))
                        .results()
                        .map(it -> file.resolveSibling(it.group(1)).normalize())
                        .forEach(it -> next.push(dir.relativize(it).toString()));
            }
        }
        return reached;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
