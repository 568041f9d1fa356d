package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.ArticleId;
import tributary.article.SourceId;

/// Articles that the owner hides.
class HiddenTest {
    private static final ArticleId KERNEL = ArticleId.of(new SourceId("lwn"), "kernel");
    private static final ArticleId COPY = ArticleId.of(new SourceId("heise"), "jdk");

    @RegisterExtension
    private static final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/all.xml", "/tech.atom", "/tech/lwn.json", "/tech.html"})
    void aHiddenArticleLeavesFeedsAndPages(String path) {
        world.hiding();
        assertThat(text(get(world, path))).contains("Bounded buffers");
        world.hiding(KERNEL);
        assertThat(text(get(world, path))).doesNotContain("Bounded buffers", KERNEL.value());
    }

    @Test
    void itsOwnPageIsGone() {
        world.hiding();
        assertThat(get(world, "/article/" + KERNEL).statusCode()).isEqualTo(200);
        world.hiding(KERNEL);
        assertThat(get(world, "/article/" + KERNEL).statusCode()).isEqualTo(404);
    }

    @Test
    void aShortFeedIsFilledUpWithTheNext() {
        world.hiding(KERNEL);
        assertThat(text(get(world, "/all.json?limit=1"))).contains("外交部").doesNotContain("Bounded buffers");
    }

    @Test
    void aHiddenCopyIsNotNamedBesideItsOriginal() {
        world.hiding();
        assertThat(text(get(world, "/tech/lwn.json"))).contains("https://heise.example/kernel");
        world.hiding(COPY);
        assertThat(text(get(world, "/tech/lwn.json"))).doesNotContain("https://heise.example/kernel");
    }
}
