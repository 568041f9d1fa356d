package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.SourceId;
import tributary.store.Memory;
import tributary.store.Told;

/// Many sources, and those of a pass that runs, are read a few times a second, no more often.
class StatusTextTest {
    private static final String WARNING = "its certificate ends soon";

    @RegisterExtension
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"/status.json", "/status", "/status?state=ok"})
    void oneTextServesAllWhoAskAtOnceDuringAPass(String path) {
        world.isPassing = true;
        String before = text(get(world, path));
        warn();
        assertThat(text(get(world, path))).isEqualTo(before).doesNotContain(WARNING);
        world.isPassing = false;
        assertThat(text(get(world, path))).contains(WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status.json", "/status", "/status?state=ok"})
    void oneTextServesAllWhoAskAtOnceOfManySources(String path) {
        world.crowded(1_000);
        String before = text(get(world, path));
        warn();
        assertThat(text(get(world, path))).isEqualTo(before).doesNotContain(WARNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000})
    void thatAPassHasBegunOrEndedIsSaidAtOnce(int more) {
        world.crowded(more);
        assertThat(text(get(world, "/status.json"))).contains("\"running\":false");
        world.isPassing = true;
        assertThat(text(get(world, "/status.json"))).contains("\"running\":true");
        world.isPassing = false;
        assertThat(text(get(world, "/status.json"))).contains("\"running\":false");
    }

    @Test
    void fewSourcesAreReadForEverybodyAnew() {
        get(world, "/status.json");
        warn();
        assertThat(text(get(world, "/status.json"))).contains(WARNING);
    }

    private void warn() {
        var lwn = new SourceId("lwn");
        Memory memory = world.store.memories.getOrDefault(lwn, Memory.NONE);
        var told = new Told(null, null, WARNING);
        world.store.memories.put(lwn, memory.with(memory.road(), memory.standing(), told));
    }
}
