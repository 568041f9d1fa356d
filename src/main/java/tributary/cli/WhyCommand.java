package tributary.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.catalogue.Catalogue;
import tributary.catalogue.Explain;
import tributary.library.SqliteLibrary;
import tributary.pages.ExplainJson;
import tributary.pages.Explanation;
import tributary.plan.Configuration;
import tributary.press.Site;
import tributary.store.Library;

/// Says why an article is shown as it is. Works while `serve` runs.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Says why an article is shown as it is: its source, its copies, its changes, its feeds.")
final class WhyCommand extends Configured {
    /// Stands for our own address where none is configured; nothing that is printed shows it.
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    @Parameters(index = "0", paramLabel = "URL", description = "an address of the article, its guid, or our id of it")
    private String asked = "";

    @Option(names = "--json", description = "prints JSON, as /explain.json does")
    private boolean json;

    WhyCommand(Parts parts) {
        super(parts);
    }

    @Override
    int run(Configuration configuration, CommandLine line) {
        List<Explanation> found = found(configuration);
        PrintWriter out = line.getOut();
        if (json) {
            out.print(new String(ExplainJson.write(found), StandardCharsets.UTF_8));
        } else {
            found.forEach(it -> print(it, out));
        }
        out.flush();
        if (found.isEmpty()) {
            line.getErr().println("tributary: no article ever had this address or id");
        }
        return found.isEmpty() ? 1 : 0;
    }

    private List<Explanation> found(Configuration configuration) {
        Site site = Site.at(
                Objects.requireNonNullElse(configuration.server().baseUrl(), NOWHERE),
                configuration.server().indexing());
        try (Library store = SqliteLibrary.open(configuration.storage().file())) {
            return new Explain(store, new Catalogue(configuration, store, site)).of(asked);
        }
    }

    private static void print(Explanation it, PrintWriter out) {
        out.println(it.title());
        out.println("  " + it.verdict());
        row(out, "source", it.origin().title());
        row(out, "feed", it.origin().feed());
        Article article = it.article();
        if (article != null) {
            row(out, "link", article.link());
            row(out, "first seen", article.firstSeen());
            row(out, "published", article.published());
            row(out, "updated", article.updated());
            row(out, "unlisted", it.unlisted());
            row(out, "text from", it.page());
            row(out, "text is cut", it.cut());
            it.removed().forEach(words -> row(out, "left out", words));
            row(out, "words of", words(it.words()));
            row(out, "shown in", shown(it.shown()));
        }
        row(out, "guid", it.traces().guid());
        row(out, "known by", Words.count(it.marks(), "mark", "marks"));
        row(out, "id", it.id());
        for (Explanation.Telling telling : it.cluster().size() < 2 ? List.<Explanation.Telling>of() : it.cluster()) {
            String by = it.member(telling.partner())
                    .map(partner ->
                            ", by " + partner.id() + " from " + partner.origin().title())
                    .orElse("");
            row(out, "one with", telling.id() + ", " + telling.origin().title() + ": " + telling.told() + by);
        }
        for (Explanation.Change change : it.changes()) {
            String changed = change.parts().isEmpty() ? "details" : String.join(", ", change.parts());
            row(out, "revision " + change.revision(), change.at() + ": " + changed);
        }
    }

    private static @Nullable String words(Explanation.@Nullable Words words) {
        return words == null
                ? null
                : words.of().id() + ", " + words.of().origin().title() + ", in " + shown(List.of(words.in()));
    }

    private static String shown(List<CategoryPath> places) {
        return places.isEmpty()
                ? "no feed"
                : String.join(
                        ", ",
                        places.stream()
                                .map(it -> it.names().isEmpty() ? "all" : it.toString())
                                .toList());
    }

    private static void row(PrintWriter out, String name, @Nullable Object value) {
        if (value != null) {
            out.printf("  %-12s %s%n", name, value);
        }
    }
}
