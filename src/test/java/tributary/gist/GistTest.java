package tributary.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two versions of a text a line, a tab between them: `same.tsv` says nothing new, `other.tsv` does.
class GistTest {
    private static final Path PAIRS = Path.of("src/test/resources/tributary/gist");

    @ParameterizedTest
    @MethodSource("same")
    void whatGrowsByItselfIsNoEdit(String before, String after) {
        assertThat(Gist.of(after)).isEqualTo(Gist.of(before));
    }

    @ParameterizedTest
    @MethodSource("other")
    void aFigureThatTheTextGivesIsPartOfIt(String before, String after) {
        assertThat(Gist.of(after)).isNotEqualTo(Gist.of(before));
    }

    static Stream<String[]> same() throws IOException {
        return pairs("same.tsv");
    }

    static Stream<String[]> other() throws IOException {
        return pairs("other.tsv");
    }

    private static Stream<String[]> pairs(String name) throws IOException {
        List<String> lines = Files.readAllLines(PAIRS.resolve(name));
        return lines.stream().map(line -> line.split("\t", 2));
    }
}
