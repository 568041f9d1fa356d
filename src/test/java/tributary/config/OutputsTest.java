package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.article.CategoryPath;
import tributary.plan.Configuration;
import tributary.plan.Flavour;
import tributary.plan.Output;
import tributary.plan.Secret;

class OutputsTest {
    private static final String FEEDS = "feeds: { Finance: { a: https://a.example/feed } }\noutputs:\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void anOutputIsReadWithAllItsKeys() throws Exception {
        var outputs = good("""
                  java: { title: Java, query: 'in Finance and tags has "java"', limit: 7, title_prefix: "[{site}] ", key: "${K}" }
                  site: { export: hexo, dir: out/site, mode: summary, every: 5m }
                  all: { title: The lot }
                """).outputs();

        Output java = outputs.getFirst();
        Output.Export site = outputs.get(1).export();
        assertThat(java.path()).isEqualTo(CategoryPath.of("java"));
        assertThat(java.scope()).isEqualTo(CategoryPath.of("Finance"));
        assertThat(java.limit()).isEqualTo(7);
        assertThat(java.titlePrefix()).isEqualTo("[{site}] ");
        assertThat(java.key()).isEqualTo(new Secret("sesame"));
        assertThat(site)
                .isEqualTo(new Output.Export(
                        Flavour.HEXO, folder.toAbsolutePath().resolve("out/site"), Duration.ofMinutes(5)));
        assertThat(outputs.get(2).path()).isEqualTo(CategoryPath.ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finance: { title: x }               | /Finance stands in feeds
            status: { title: x }                | an address of our own
            a b: { title: x }                   | a name of 1 to 64 letters
            x: { query: "in nowhere" }          | places of the tree in the query
            x: { query: "title has" }           | of the query
            x: { export: hexo }                 | dir: a folder
            x: { dir: out }                     | export: hexo, hugo, jekyll or html
            x: { export: gatsby, dir: out }     | hexo, hugo, jekyll or html
            x: { export: hexo, dir: . }         | a folder for this output alone
            x: { export: hexo, dir: ../.. }     | a folder for this output alone
            all: { export: hexo, dir: out }     | another name for it
            x: { digest: { at: "07:00" } }      | not supported yet
            x: 5                                | a mapping with keys of an output
            """)
    void aMistakeIsNamed(String output, String words) throws Exception {
        Loaded loaded = read("  " + output + "\n");

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Bad.class,
                        bad -> assertThat(bad.mistakes().toString()).contains(words));
    }

    @Test
    void twoExportsDoNotShareAFolder() throws Exception {
        assertThat(read("  a: { export: hexo, dir: out }\n  b: { export: hugo, dir: ./x/../out }\n"))
                .isInstanceOfSatisfying(
                        Loaded.Bad.class, bad -> assertThat(bad.mistakes()).hasSize(1));
    }

    private Configuration good(String outputs) throws Exception {
        Loaded loaded = read(outputs);
        assertThat(loaded).isInstanceOf(Loaded.Good.class);
        return ((Loaded.Good) loaded).configuration();
    }

    private Loaded read(String outputs) throws Exception {
        Path file = folder.resolve("feeds.yaml");
        Files.writeString(file, FEEDS + outputs);
        return Yamls.FILE.read(file, Map.of("K", "sesame"));
    }
}
