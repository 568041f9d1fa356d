package tributary.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tributary.plan.Configuration;

/// A command that works on a configuration: it runs when the file is fine, and names every mistake in it otherwise.
abstract class Configured implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Spec
    private @Nullable CommandSpec spec;

    private final Parts parts;

    Configured(Parts parts) {
        this.parts = parts;
    }

    @Override
    public final Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        check(line);
        Optional<Configuration> configuration = config.read(parts.read(), line.getErr());
        return configuration.isEmpty() ? 1 : run(configuration.get(), line);
    }

    /// Refuses what was typed, before the configuration is read: throws [CommandLine.ParameterException].
    void check(CommandLine line) {}

    /// Does the work and answers the exit code.
    abstract int run(Configuration configuration, CommandLine line) throws InterruptedException;

    final Config config() {
        return config;
    }

    final Parts parts() {
        return parts;
    }
}
