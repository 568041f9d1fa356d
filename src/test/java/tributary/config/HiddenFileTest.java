package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.ArticleId;

class HiddenFileTest {
    private static final ArticleId WRITTEN = new ArticleId("mmq5pqa3hxkrn3oyjlv7ds2xge");
    private static final ArticleId COMMANDED = new ArticleId("3f7z2aqkd6nbn5xw4rmtyc2ule");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private HiddenFile hidden = new HiddenFile(Path.of("x"));

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(folder.resolve("cache"));
        Files.writeString(folder.resolve("feeds.yaml"), "feeds: { a: https://a.example/f }\nhide: [" + WRITTEN + "]\n");
        hidden = HiddenFile.beside(folder.resolve("cache/tributary.db"));
    }

    @Test
    void whatWasHiddenByCommandIsHiddenLikeWhatIsInTheFile() {
        hidden.write(Set.of(COMMANDED));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Loaded.Good.class,
                        good -> assertThat(good.configuration().hidden())
                                .containsExactlyInAnyOrder(WRITTEN, COMMANDED));
    }

    @Test
    void whatIsShownAgainLeavesTheFile() {
        hidden.write(Set.of(WRITTEN, COMMANDED));
        hidden.write(Set.of(WRITTEN));

        assertThat(hidden.ids()).containsExactly(WRITTEN);
    }

    @Test
    void aLineThatIsNoIdIsNamed() throws Exception {
        Files.writeString(hidden.file(), COMMANDED + "\nsomething else\n");

        assertThat(read())
                .isInstanceOfSatisfying(
                        Loaded.Bad.class,
                        bad -> assertThat(bad.mistakes().toString()).contains("something else"));
    }

    private Loaded read() {
        return Yamls.FILE.read(folder.resolve("feeds.yaml"), Map.of());
    }
}
