package tributary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tributary.tool.Answers;
import tributary.tool.Tools;

/// Runs a small tool over its lines.
@Command(mixinStandardHelpOptions = true)
final class ToolCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|URL|@LIST|-",
            description = "what to work on; - (or nothing) reads JSON objects, one per line, from standard input")
    private List<String> arguments = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private final Tools.Entry entry;
    private final InputStream in;
    private final OutputStream out;

    ToolCommand(Tools.Entry entry, InputStream in, OutputStream out) {
        this.entry = entry;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        new Answers(entry.tool().apply(flags()), in, out).write(arguments, entry.ordered());
        return 0;
    }

    /// The flags that were given, by name.
    private Set<String> flags() {
        var given = new HashSet<String>();
        var parsed = Objects.requireNonNull(spec).commandLine().getParseResult();
        for (OptionSpec option : parsed.matchedOptionsSet()) {
            given.add(option.longestName());
        }
        return given;
    }
}
