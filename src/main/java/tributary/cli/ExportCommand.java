package tributary.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tributary.article.CategoryPath;
import tributary.catalogue.Catalogue;
import tributary.export.Exporter;
import tributary.library.SqliteLibrary;
import tributary.plan.Configuration;
import tributary.plan.Flavour;
import tributary.press.Entry;
import tributary.press.Site;
import tributary.store.Library;

/// Writes the articles into a folder: as posts for a static site generator, or as pages. Works while `serve` runs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the articles into a folder, as posts for Hexo, Hugo or Jekyll, or as a site of pages.",
            "Only what changed is written; what is no longer there is removed; files of others stay as they are."
        })
final class ExportCommand extends Configured {
    /// Stands for our own address where none is configured; posts do not show it.
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    @Parameters(index = "0", paramLabel = "hexo|hugo|jekyll|html", description = "for whom the files are")
    private String flavour = "";

    @Option(names = "--dir", required = true, paramLabel = "D", description = "the folder; made if it is missing")
    private Path dir = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "at most so many articles, the newest (default: all)")
    private int limit = Integer.MAX_VALUE;

    ExportCommand(Parts parts) {
        super(parts);
    }

    @Override
    void check(CommandLine line) {
        wanted(line);
        if (limit < 1) {
            throw new ParameterException(line, "--limit is a whole number, 1 or more.");
        }
    }

    private Flavour wanted(CommandLine line) {
        return Flavour.of(flavour.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(line, "Export for hexo, hugo, jekyll or html."));
    }

    @Override
    int run(Configuration configuration, CommandLine line) {
        try (Library store = SqliteLibrary.open(configuration.storage().file())) {
            report(export(wanted(line), configuration, store), line.getOut(), line.getErr());
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
