package tributary.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tributary.article.ArticleId;
import tributary.config.HiddenFile;
import tributary.library.SqliteLibrary;
import tributary.plan.Configuration;
import tributary.store.Explained;
import tributary.store.Library;

/// Hides articles for good, or shows them again. A running `serve` takes it over at once.
@Command(
        name = "hide",
        mixinStandardHelpOptions = true,
        description = "Hides articles for good: in feeds, on pages and in exports. Works while serve runs.")
final class HideCommand extends Configured {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "ids of articles, or the addresses of their pages here")
    private List<String> asked = List.of();

    @Option(names = "--undo", description = "shows them again")
    private boolean undo;

    HideCommand(Parts parts) {
        super(parts);
    }

    @Override
    void check(CommandLine line) {
        ids(line);
    }

    @Override
    int run(Configuration configuration, CommandLine line) {
        List<ArticleId> ids = ids(line);
        var database = configuration.storage().file();
        var file = HiddenFile.beside(database);
        var hidden = new HashSet<>(file.ids());
        boolean wrong = false;
        try (Library store = SqliteLibrary.open(database)) {
            for (ArticleId id : ids) {
                Optional<Explained> found = store.explain(id);
                boolean done = undo ? hidden.remove(id) : found.isPresent();
                if (done && !undo) {
                    hidden.add(id);
                }
                say(line, id, found, done);
                wrong |= !done;
            }
        }
        file.write(hidden);
        line.getOut().flush();
        line.getErr().flush();
        return wrong ? 1 : 0;
    }

    private void say(CommandLine line, ArticleId id, Optional<Explained> found, boolean done) {
        if (done) {
            line.getOut().println((undo ? "shown again: " : "hidden: ") + title(id, found));
        } else {
            line.getErr()
                    .println("tributary: " + id + (undo ? " was not hidden by command" : " is no article of ours"));
        }
    }

    private static String title(ArticleId id, Optional<Explained> found) {
        var article = found.map(Explained::article).orElse(null);
        return article == null || article.title().isBlank() ? id.value() : article.title();
    }

    private List<ArticleId> ids(CommandLine line) {
        var ids = new ArrayList<ArticleId>();
        for (String text : asked) {
            ids.add(ArticleId.find(text)
                    .orElseThrow(() -> new ParameterException(
                            line,
                            "An id is 26 letters and digits, as at the end of the address of an article's page.")));
        }
        return ids;
    }
}
