package tributary.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tributary.address.Addresses;
import tributary.config.Planting;
import tributary.draft.Outline;
import tributary.draft.Reading;
import tributary.html.Texts;
import tributary.plan.Configuration;
import tributary.tool.Documents;
import tributary.tool.Line;
import tributary.wire.Formats;

/// Says what stands at an address: a feed and what it holds, or a page and the feeds that it names. What it prints is
/// YAML to paste; what it says of it are comments in it.
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = "Says which feeds stand at an address and what they hold; prints YAML to paste.")
final class ProbeCommand implements Callable<Integer> {
    /// A page may name a feed for each tag; the first ones are its own.
    private static final int MAX_FEEDS = 5;

    @Parameters(paramLabel = "URL|FILE", description = "a feed or a web page")
    private String address = "";

    @Mixin
    private Config config = new Config();

    @Spec
    private @Nullable CommandSpec spec;

    private final Parts parts;
    private final List<Outline> found = new ArrayList<>();

    ProbeCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (!Files.exists(config.file())) {
            return probe(new Documents(parts.plain()), Addresses.PUBLIC_ONLY, line.getOut());
        }
        Optional<Configuration> configuration = config.read(parts.read(), line.getErr());
        return configuration
                .map(it -> probe(
                        new Documents(() -> parts.fetcher().apply(it)),
                        it.fetch().addresses(),
                        line.getOut()))
                .orElse(1);
    }

    /// Asks as the configuration says, where there is one: private addresses may be allowed there.
    private int probe(Documents documents, Addresses addresses, PrintWriter out) {
        Reading reading = read(documents, address);
        switch (reading) {
            case Reading.Feed feed -> describe(address, feed, out);
            case Reading.Unreadable(String reason, List<String> links) -> {
                out.println("# " + address + ": " + reason);
                links.stream().limit(MAX_FEEDS).forEach(link -> follow(documents, link, out));
                links.stream().skip(MAX_FEEDS).forEach(link -> out.println("# and " + Texts.line(link)));
            }
        }
        if (!found.isEmpty()) {
            out.print(Planting.of(found, addresses).yaml());
        }
        out.flush();
        return found.isEmpty() && !(reading instanceof Reading.Feed) ? 1 : 0;
    }

    private void follow(Documents documents, String link, PrintWriter out) {
        switch (read(documents, link)) {
            case Reading.Feed feed -> describe(link, feed, out);
            case Reading.Unreadable unreadable -> out.println("# " + Texts.line(link) + ": " + unreadable.reason());
        }
    }

    private void describe(String link, Reading.Feed feed, PrintWriter out) {
        out.println("# " + Texts.line(link));
        new Probed(feed).lines().forEach(line -> out.println("#   " + Texts.line(line)));
        if (link.startsWith("http")) {
            found.add(new Outline(feed.head().title(), link, null, null, null, null, List.of()));
        } else {
            out.println("#   a source reads it as { file: NAME }, with NAME below the folder of feeds.yaml");
        }
    }

    private static Reading read(Documents documents, String from) {
        return switch (documents.of(Line.ofArgument(from))) {
            case Documents.Got.Document(var envelope) -> Formats.read(envelope);
            case Documents.Got.Nothing(String reason) -> new Reading.Unreadable(reason, List.of());
        };
    }
}
