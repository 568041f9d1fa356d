package tributary.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tributary.tool.Tools;

/// The command line: which command runs, and how it ends (0 fine, 1 wrong input or configuration, 2 wrong usage, 3 some
/// sources failed).
public final class Program {
    private final InputStream in;
    private final OutputStream out;
    private final Parts parts;

    public Program(InputStream in, OutputStream out, Parts parts) {
        this.in = in;
        this.out = out;
        this.parts = parts;
    }

    /// Runs the command that the arguments name and answers its exit code.
    public int run(String... arguments) {
        var root = new CommandLine(new Root());
        root.addSubcommand(new ServeCommand(parts));
        root.addSubcommand(new FetchCommand(parts));
        root.addSubcommand(new ExportCommand(parts));
        root.addSubcommand(new CheckCommand(parts));
        root.addSubcommand(new SchemaCommand());
        root.addSubcommand(new ProbeCommand(parts));
        root.addSubcommand(new WhyCommand(parts));
        root.addSubcommand(new HideCommand(parts));
        root.addSubcommand(new ImportCommand(parts, out));
        Tools.all(parts.plain()).forEach((name, entry) -> {
            var command = new CommandLine(new ToolCommand(entry, in, out));
            command.getCommandSpec().usageMessage().description(entry.description());
            entry.flags()
                    .forEach((flag, meaning) -> command.getCommandSpec()
                            .addOption(OptionSpec.builder(flag)
                                    .type(boolean.class)
                                    .description(meaning)
                                    .build()));
            root.addSubcommand(name, command);
        });
        root.getCommandSpec().version("tributary " + parts.version());
        root.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        // "@LIST" is ours: a list of things to work on, not more options.
        root.setExpandAtFiles(false);
        root.setExecutionExceptionHandler((fault, line, _) -> {
            line.getErr().println("tributary: " + reason(fault));
            return 1;
        });
        return root.execute(arguments);
    }

    private static String reason(Exception fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.toString() : message;
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
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Name a command; --help lists them.");
        }
    }
}
