package tributary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import tributary.config.Loaded;
import tributary.plan.Configuration;

/// The option `-c, --config`, on every command.
final class Config {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "the configuration (default: feeds.yaml in this folder)")
    private Path file = Path.of("feeds.yaml");

    private List<String> doubts = List.of();
    private boolean isSound = true;

    Path file() {
        return file;
    }

    /// What is surely not meant in the file that was read.
    List<String> doubts() {
        return doubts;
    }

    /// True when there is nothing to mend in the file that was read.
    boolean isSound() {
        return isSound;
    }

    /// Reads the file; prints every mistake in it to `err` when there is one.
    Optional<Configuration> read(Function<Path, Loaded> reader, PrintWriter err) {
        return switch (reader.apply(file)) {
            case Loaded.Good good -> {
                doubts = good.told();
                isSound = good.isSound();
                yield Optional.of(good.configuration());
            }
            case Loaded.Bad bad -> {
                bad.told().forEach(err::println);
                err.flush();
                yield Optional.empty();
            }
        };
    }
}
