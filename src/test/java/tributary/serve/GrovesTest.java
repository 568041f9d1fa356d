package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.store.Memory;

/// The tree is read once, not for each document.
class GrovesTest {
    @RegisterExtension
    private final World world = new World();

    @Test
    void manyDocumentsReadTheNamesOfSourcesOnce() {
        for (String path : new String[] {"/", "/all.xml", "/tech.atom", "/tech/lwn.json", "/tech.html", "/all.opml"}) {
            assertThat(get(world, path).statusCode()).isEqualTo(200);
        }
        assertThat(world.store.namesRead).isEqualTo(1);
    }

    @Test
    void aSourceThatCallsItselfSomethingElseIsCalledSo() {
        assertThat(text(get(world, "/tech/lwn.xml"))).contains("<title>LWN.net</title>");
        var lwn = new SourceId("lwn");
        Memory before = world.store.memories.getOrDefault(lwn, Memory.NONE);
        world.store.memories.put(lwn, before.with(new Memory.Head("Weekly News", null, null, null), before.wishes()));
        world.shelf.touched(Set.of(CategoryPath.of("tech/lwn")));
        assertThat(text(get(world, "/tech/lwn.xml"))).contains("<title>Weekly News</title>");
    }

    @Test
    void aConfigurationThatWasReloadedHoldsAtOnce() {
        String id = "href=\"/article/";
        assertThat(text(get(world, "/tech.html"))).contains(id);
        world.limited(1000);
        assertThat(text(get(world, "/tech.html"))).contains(id);
        assertThat(world.store.namesRead).isEqualTo(2);
    }

    /// However late in a request the configuration changes.
    @Test
    void whoBeginsWithAConfigurationEndsWithIt() {
        for (String path : new String[] {"/tech.xml", "/tech/lwn.json", "/tech", "/tech.opml", "/tech.html?limit=1"}) {
            for (int looks = 0; looks < 12; looks++) {
                try (var other = new World().open()) {
                    other.withoutAfter(looks, "tech");
                    assertThat(get(other, path).statusCode())
                            .as("%s, reloaded after %d looks", path, looks)
                            .isIn(200, 404);
                }
            }
        }
    }

    @Test
    void aKeyHoldsForWhoeverComesAfterIt() {
        for (int looks = 0; looks < 12; looks++) {
            try (var other = new World().open()) {
                other.keyedAfter(looks, "sesame");
                get(other, "/tech.xml");
                for (int i = looks; i < 12; i++) {
                    get(other, "/all.xml");
                }
                assertThat(get(other, "/tech.xml").statusCode())
                        .as("reloaded after %d looks", looks)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void theStatusPageShowsTheSourcesOfOneState() {
        assertThat(text(get(world, "/status?state=failing"))).contains("heise").doesNotContain("LWN.net");
        assertThat(text(get(world, "/status?page=99"))).contains("LWN.net");
        assertThat(get(world, "/status?state=sad", "Accept", "text/html").statusCode())
                .isEqualTo(400);
    }
}
