package tributary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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

    Path file() {
        return file;
    }

    /// Reads the file; prints every mistake in it to `err` when there is one.
    Optional<Configuration> read(Function<Path, Loaded> reader, PrintWriter err) {
        return switch (reader.apply(file)) {
            case Loaded.Good(Configuration configuration) -> Optional.of(configuration);
            case Loaded.Bad bad -> {
                bad.told().forEach(err::println);
                err.flush();
                yield Optional.empty();
            }
        };
    }
}
