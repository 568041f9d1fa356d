package tributary.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tributary.plan.Configuration;
import tributary.plan.Node;

/// Reads the configuration and says whether it is fine, or everything that is wrong with it: what keeps it from
/// running, or else sources that are never asked.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads the configuration and names every mistake in it.")
final class CheckCommand extends Configured {
    CheckCommand(Parts parts) {
        super(parts);
    }

    @Override
    int run(Configuration configuration, CommandLine line) {
        config().doubts().forEach(line.getErr()::println);
        line.getErr().flush();
        if (config().isSound()) {
            report(configuration, line.getOut());
            return 0;
        }
        line.getErr().println(config().file() + " runs without what is named here");
        line.getErr().flush();
        return 1;
    }

    private void report(Configuration configuration, PrintWriter out) {
        out.printf(
                "%s is fine: %s in %s%n",
                config().file(),
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
