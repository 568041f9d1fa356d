package tributary.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tributary.plan.Configuration;
import tributary.plan.Node;

/// Reads the configuration and says whether it is fine, or everything that is wrong with it.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads the configuration and names every mistake in it.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Spec
    private @Nullable CommandSpec spec;

    private final Parts parts;

    CheckCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var configuration = config.read(parts.read(), line.getErr());
        configuration.ifPresent(it -> report(it, line.getOut()));
        return configuration.isPresent() ? 0 : 1;
    }

    private void report(Configuration configuration, PrintWriter out) {
        out.printf(
                "%s is fine: %s in %s%n",
                config.file(),
                Words.count(configuration.sources().size(), "source", "sources"),
                Words.count(categories(configuration.root()) - 1, "category", "categories"));
        out.flush();
    }

    private static long categories(Node node) {
        return switch (node) {
            case Node.Leaf _ -> 0;
            case Node.Category category ->
                1
                        + category.children().stream()
                                .mapToLong(CheckCommand::categories)
                                .sum();
        };
    }
}
