package tributary.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tributary.article.CategoryPath;
import tributary.export.Exporter;
import tributary.plan.Configuration;
import tributary.plan.Flavour;
import tributary.press.Entry;
import tributary.press.Site;
import tributary.serve.Catalogue;
import tributary.store.Library;
import tributary.tables.SqliteLibrary;

/// Writes the articles into a folder: as posts for a static site generator, or as pages. Works while `serve` runs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the articles into a folder, as posts for Hexo, Hugo or Jekyll, or as a site of pages.",
            "Only what changed is written; what is no longer there is removed; files of others stay as they are."
        })
final class ExportCommand implements Callable<Integer> {
    /// Stands for our own address where none is configured; posts do not show it.
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    @Mixin
    private Config config = new Config();

    @Parameters(index = "0", paramLabel = "hexo|hugo|jekyll|html", description = "for whom the files are")
    private String flavour = "";

    @Option(names = "--dir", required = true, paramLabel = "D", description = "the folder; made if it is missing")
    private Path dir = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "at most so many articles, the newest (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Spec
    private @Nullable CommandSpec spec;

    private final Parts parts;

    ExportCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Flavour wanted = Flavour.of(flavour.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(line, "Export for hexo, hugo, jekyll or html."));
        if (limit < 1) {
            throw new ParameterException(line, "--limit is a whole number, 1 or more.");
        }
        Optional<Configuration> configuration = config.read(parts.read(), line.getErr());
        if (configuration.isEmpty()) {
            return 1;
        }
        try (Library store = SqliteLibrary.open(configuration.get().storage().file())) {
            report(export(wanted, configuration.get(), store), line.getOut(), line.getErr());
        }
        return 0;
    }

    private Exporter.Outcome export(Flavour wanted, Configuration configuration, Library store) {
        URI base = Objects.requireNonNullElse(configuration.server().baseUrl(), NOWHERE);
        Site site = Site.at(base, configuration.server().indexing());
        Iterator<Entry> articles = new Catalogue(configuration, store, site).articles(CategoryPath.ALL, _ -> true);
        return Exporter.export(dir, wanted, site, articles, limit);
    }

    private void report(Exporter.Outcome outcome, PrintWriter out, PrintWriter err) {
        out.printf(
                "%s: %s written, %d unchanged, %d removed%n",
                dir, Words.count(outcome.written(), "file", "files"), outcome.unchanged(), outcome.removed());
        out.flush();
        outcome.blocked().forEach(name -> err.println(dir.resolve(name) + " is not ours and was left alone"));
        err.flush();
    }
}
