package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

/// Streams of tellings (`NAME.in.tsv`: id, source, link, title, text) and of what each is a copy (`NAME.out.tsv`: id,
/// the id of the first or `-`).
class VerdictsTest {
    private static final Path PAIRS = Path.of("src/test/resources/tributary/story");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".in.tsv"))
                    .map(it -> it.replace(".in.tsv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void copiesAreTheExpectedOnes(String name) throws IOException {
        assertThat(verdicts(name, Integer.MAX_VALUE)).isEqualTo(Files.readAllLines(PAIRS.resolve(name + ".out.tsv")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRestartInTheMiddleChangesNothing(String name) throws IOException {
        assertThat(verdicts(name, 1)).isEqualTo(verdicts(name, Integer.MAX_VALUE));
    }

    private static List<String> verdicts(String name, int restartEvery) throws IOException {
        var window = new Window(1000);
        var past = new ArrayList<Copies.Remembered>();
        var lines = new HashMap<ArticleId, String>();
        var verdicts = new ArrayList<String>();
        for (String line : Files.readAllLines(PAIRS.resolve(name + ".in.tsv"))) {
            String[] cells = line.split("\t", -1);
            var source = new SourceId(cells[1]);
            ArticleId id = ArticleId.of(source, cells[0]);
            lines.put(id, cells[0]);
            Sketch sketch = Sketch.of(Sketch.of(cells[3], cells[4], NOON).bytes());
            var telling = new Telling(id, source, URI.create(cells[2]), sketch);
            Verdict verdict = window.judge(telling);
            verdicts.add(cells[0] + '\t' + (verdict.copyOf() == null ? "-" : lines.get(verdict.copyOf())));
            past.add(new Copies.Remembered(telling, verdict));
            if (past.size() % restartEvery == 0) {
                window.restore(past);
            }
        }
        return verdicts;
    }
}
