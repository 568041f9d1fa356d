package tributary.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tributary.fetch.Fetcher;

/// The command line: which command runs, and how it ends (0 fine, 1 wrong input or configuration, 2 wrong usage, 3 some
/// sources failed).
public final class Program {
    private final InputStream in;
    private final OutputStream out;
    private final Supplier<Fetcher> fetcher;

    public Program(InputStream in, OutputStream out, Supplier<Fetcher> fetcher) {
        this.in = in;
        this.out = out;
        this.fetcher = fetcher;
    }

    /// Runs the command that the arguments name and answers its exit code.
    public int run(String... arguments) {
        var root = new CommandLine(new Root());
        Tools.all(fetcher).forEach((name, entry) -> {
            var command = new CommandLine(new ToolCommand(entry.tool(), entry.ordered(), in, out));
            command.getCommandSpec().usageMessage().description(entry.description());
            root.addSubcommand(name, command);
        });
        // "@LIST" is ours: a list of things to work on, not more options.
        root.setExpandAtFiles(false);
        return root.execute(arguments);
    }

    @Command(
            name = "tributary",
            mixinStandardHelpOptions = true,
            description = "Pulls many feeds, keeps each story once, serves merged feeds per category.")
    private static final class Root implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command.");
        }
    }
}
