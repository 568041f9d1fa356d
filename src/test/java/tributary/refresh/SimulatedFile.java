package tributary.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.plan.Configuration;

/// The feeds.yaml of a simulation: which sources it names, each with its interval (zero: auto), and which are off.
final class SimulatedFile {
    static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Path folder;
    private final int origins;
    private final Map<Integer, Line> lines = new TreeMap<>();

    record Line(Duration interval, boolean enabled) {
        /// The shortest time between two visits that the user wants.
        Duration shortest() {
            return interval.isZero() ? SHORTEST : interval;
        }

        Duration longest() {
            return interval.isZero() ? Duration.ofHours(24) : interval;
        }
    }

    SimulatedFile(Path folder, int origins) {
        this.folder = folder;
        this.origins = origins;
    }

    Map<Integer, Line> lines() {
        return lines;
    }

    int originOf(int source) {
        return source % origins;
    }

    Configuration read() {
        var yaml = new StringBuilder("""
                fetch: { min_interval: 5m, max_interval: 24h, concurrency: 20, per_host: { concurrency: 2 } }
                feeds:
                """);
        for (int part = 0; part < 3; part++) {
            yaml.append("  part")
                    .append(part)
                    .append(":\n    always: { url: 'https://always.example/")
                    .append(part)
                    .append("', enabled: false }\n");
            int its = part;
            lines.forEach((number, line) -> {
                if (number % 3 == its) {
                    yaml.append("    s%d: { url: 'https://o%d.example/%d', interval: %s, enabled: %s }\n"
                            .formatted(
                                    number,
                                    originOf(number),
                                    number,
                                    line.interval.isZero() ? "auto" : line.interval.toSeconds() + "s",
                                    line.enabled));
                }
            });
        }
        Path file = folder.resolve("feeds.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (new ConfigFile(Clockwork::flaw, "simulated").read(file, Map.of())) {
            case Loaded.Good(Configuration configuration, var _) -> configuration;
            case Loaded.Bad bad -> throw new AssertionError(bad.mistakes());
        };
    }
}
