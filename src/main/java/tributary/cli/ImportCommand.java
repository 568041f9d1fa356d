package tributary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tributary.config.Planting;
import tributary.tool.Documents;
import tributary.tool.Line;
import tributary.wire.Opml;

/// Turns a list of subscriptions (OPML) into a feeds.yaml. What people should know of it goes to standard error.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Writes the subscriptions of an OPML file as a feeds.yaml.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|URL", description = "the OPML, as feed readers export it")
    private String list = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to write it (default: standard output); a file that is there is never overwritten")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    private final Documents documents;
    private final OutputStream out;

    ImportCommand(Parts parts, OutputStream out) {
        this.documents = new Documents(parts.plain());
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        return switch (documents.of(Line.ofArgument(list))) {
            case Documents.Got.Nothing(String reason) -> refused(err, reason);
            case Documents.Got.Document(var envelope) -> {
                Optional<Opml.Subscriptions> read = Opml.read(envelope);
                yield read.isEmpty() ? refused(err, list + " is no OPML") : planted(read.get(), err);
            }
        };
    }

    private int planted(Opml.Subscriptions subscriptions, PrintWriter err) throws IOException {
        Planting.Planted planted = Planting.of(subscriptions.outlines());
        subscriptions.problems().forEach(problem -> err.println(list + ": " + problem));
        planted.remarks().forEach(err::println);
        if (planted.sources() == 0) {
            return refused(err, list + " names no feed");
        }
        String counted = Words.count(planted.sources(), "source", "sources") + " in "
                + Words.count(planted.categories(), "category", "categories");
        String title = subscriptions.title() == null ? "" : subscriptions.title() + ": ";
        String yaml = "# " + title + counted + ", imported from OPML.\n" + planted.yaml();
        if (output == null) {
            out.write(yaml.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            try {
                Files.writeString(output, yaml, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                return refused(err, output + " is there already: name another file, or move it away");
            }
        }
        err.println(counted + (output == null ? "" : " written to " + output));
        err.flush();
        return 0;
    }

    private static int refused(PrintWriter err, String reason) {
        err.println("tributary: " + reason);
        err.flush();
        return 1;
    }
}
