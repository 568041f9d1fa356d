package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tributary.keys.Sections;
import tributary.plan.Source;
import tributary.yaml.Key;
import tributary.yaml.Section;
import tributary.yaml.Type;

/// What people are shown is true: every YAML example is read as it stands, and the reference is the table of keys.
///
/// A block whose first line is `# wrong` must be refused. A fragment without `feeds` gets one.
class DocsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```ya?ml\\n(.*?)^```");
    private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z_]\\w*)}");
    private static final Pattern FILE_BLANK = Pattern.compile("\\$\\{file:([\\w./-]+)}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theShippedFileIsRight() {
        assertThat(Yamls.FILE.read(Path.of("feeds.yaml"), Map.of())).isInstanceOf(Loaded.Good.class);
    }

    @Test
    void theShippedSamplesAreThere() {
        Loaded loaded = Yamls.FILE.read(Path.of("feeds.yaml"), Map.of());

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Good.class,
                        good -> assertThat(good.configuration().sources().stream()
                                        .map(Source::address)
                                        .filter(Source.Address.File.class::isInstance)
                                        .map(it -> ((Source.Address.File) it).path()))
                                .hasSizeGreaterThanOrEqualTo(4)
                                .allSatisfy(it -> assertThat(it).isRegularFile()));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItStands() throws IOException {
        return pages().stream()
                .flatMap(page -> BLOCK.matcher(text(page))
                        .results()
                        .map(it -> it.group(1))
                        .map(yaml -> DynamicTest.dynamicTest(
                                page + ": " + yaml.lines().findFirst().orElse(""), () -> check(yaml))));
    }

    @TestFactory
    Stream<DynamicTest> theReferenceHasTheTableOfEverySection() {
        String page = text(Path.of("docs/configuration.md"));
        return Stream.of(Sections.values())
                .map(section -> DynamicTest.dynamicTest(
                        section.word(), () -> assertThat(page).contains(table(section))));
    }

    /// One row for each supported key: name, what it takes, default, meaning.
    static String table(Section section) {
        var table = new StringBuilder("| key | takes | default | meaning |\n|---|---|---|---|\n");
        for (Key<?> key : section.keys()) {
            Type<?> type = key.type();
            if (type != null) {
                String fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
                table.append(
                        "| `%s` | %s | %s | %s |\n".formatted(key.name(), type.expected(), fallback, key.meaning()));
            }
        }
        return table.toString();
    }

    private void check(String yaml) throws IOException {
        var env = new HashMap<String, String>();
        BLANK.matcher(yaml).results().forEach(it -> env.put(it.group(1), "text"));
        for (var file : FILE_BLANK.matcher(yaml).results().toList()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, "text\n");
        }
        env.remove("base_url");
        boolean isWrong = yaml.startsWith("# wrong");
        boolean isWhole = Pattern.compile("(?m)^feeds:").matcher(yaml).find();
        String whole = isWhole || isWrong ? yaml : yaml + "\nfeeds: { a: https://example.org/feed.xml }\n";
        List<String> mistakes = new Yamls(folder).mistakes(whole, env);
        if (isWrong) {
            assertThat(mistakes).isNotEmpty();
        } else {
            assertThat(mistakes).isEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs)
                    .filter(it -> it.toString().endsWith(".md") && Files.exists(it))
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
