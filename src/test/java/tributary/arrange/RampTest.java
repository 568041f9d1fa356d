package tributary.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.SourceId;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.plan.Source;
import tributary.refresh.Clockwork;

class RampTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aThousandSourcesStartWithoutARush() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Collection<Instant> moments =
                    moments(seed, Duration.ofHours(1), sources(1000)).values();
            assertThat(moments).allMatch(it -> !it.isBefore(NOON) && it.isBefore(NOON.plusSeconds(50)));
            Map<Long, Long> perSecond =
                    moments.stream().collect(Collectors.groupingBy(Instant::getEpochSecond, Collectors.counting()));
            assertThat(Collections.max(perSecond.values())).isLessThan(3 * 1000 / 50);
        }
    }

    @Test
    void twoStartsAreNotAlike() throws Exception {
        List<Source> sources = sources(50);
        assertThat(moments(1, Duration.ofHours(1), sources)).isNotEqualTo(moments(2, Duration.ofHours(1), sources));
    }

    @Test
    void nobodyWaitsLongerThanItsInterval() throws Exception {
        assertThat(moments(1, Duration.ofSeconds(5), sources(1000)).values())
                .allMatch(it -> it.isBefore(NOON.plusSeconds(5)));
    }

    @Test
    void aFileIsReadAtOnce() throws Exception {
        List<Source> sources = new ArrayList<>(sources(30));
        Source file = read("feeds: { here: { file: feed.xml } }").getFirst();
        sources.add(file);
        assertThat(moments(1, Duration.ofHours(1), sources)).containsEntry(file.id(), NOON);
    }

    private static Map<SourceId, Instant> moments(int seed, Duration period, List<Source> sources) {
        return new Ramp(new Random(seed), _ -> period).from(NOON, sources);
    }

    private List<Source> sources(int count) throws Exception {
        var yaml = new StringBuilder("feeds:\n  many:\n");
        for (int i = 0; i < count; i++) {
            yaml.append("    - https://o")
                    .append(i % 60)
                    .append(".example/")
                    .append(i)
                    .append('\n');
        }
        return read(yaml.toString());
    }

    private List<Source> read(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("feeds.yaml"), yaml);
        Files.writeString(folder.resolve("feed.xml"), "<rss/>");
        return switch (new ConfigFile(Clockwork::flaw, "test").read(file, Map.of())) {
            case Loaded.Good(var configuration, var _) -> configuration.sources();
            case Loaded.Bad bad -> throw new AssertionError(bad.mistakes());
        };
    }
}
