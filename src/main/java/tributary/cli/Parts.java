package tributary.cli;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import tributary.config.Loaded;
import tributary.fetch.Fetcher;
import tributary.plan.Configuration;
import tributary.refresh.Clockwork;

/// What the commands run, made by `Tributary`.
///
/// `read` reads a configuration file; `fetcher` makes the network edge for a configuration; `open` opens the store and
/// wires a house around it; `clockwork` makes the scheduler; `plain` makes a fetcher without a configuration, for the
/// small tools.
public record Parts(
        Function<Path, Loaded> read,
        Function<Configuration, Fetcher> fetcher,
        Opener open,
        Supplier<Clockwork> clockwork,
        Supplier<Fetcher> plain,
        String version) {

    /// Opens the house that a configuration describes.
    @FunctionalInterface
    public interface Opener {
        House open(Path file, Configuration configuration);
    }
}
