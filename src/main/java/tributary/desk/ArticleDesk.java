package tributary.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Parcel;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.catalogue.Catalogue;
import tributary.catalogue.Explain;
import tributary.pages.ArticlePage;
import tributary.pages.ExplainJson;
import tributary.pages.ExplainPage;
import tributary.pages.Explanation;
import tributary.press.Entry;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.query.Parameters;
import tributary.report.Inside;
import tributary.shelf.Datebook;
import tributary.shelf.Draft;
import tributary.store.Store;

/// Answers what is asked of one article: its page, and why it stands as it does.
final class ArticleDesk {
    private final Inside inside;
    private final Datebook datebook;
    private final Supplier<Site> site;
    private final Groves groves;
    private final Door door;
    private final Turnstile turnstile;

    ArticleDesk(Inside inside, Datebook datebook, Supplier<Site> site, Groves groves, Door door, Turnstile turnstile) {
        this.inside = inside;
        this.datebook = datebook;
        this.site = site;
        this.groves = groves;
        this.door = door;
        this.turnstile = turnstile;
    }

    /// `/article/ID`.
    Answer article(Ask ask) {
        return turnstile.tooMany(ask).orElseGet(() -> articlePage(ask));
    }

    private Answer articlePage(Ask ask) {
        String path = site.get().within(ask.path());
        String id = path.substring(path.lastIndexOf('/') + 1);
        Catalogue catalogue = catalogue();
        Optional<Rendered> page = Optional.of(id)
                .filter(ArticleId::isId)
                .map(ArticleId::new)
                .filter(it -> !catalogue.hides(it))
                .flatMap(inside.store()::article)
                .map(listed -> dated(catalogue, listed));
        return page.isPresent()
                ? Parcel.of(ask, page.get(), inside.clock().instant(), door.caching(ask, PlaceDesk.PAGE))
                : Refusal.notFound(site.get(), ask);
    }

    /// With a query in its name for the datebook: of articles there may be any number. It is read again when its turn
    /// has come: until then it may have changed.
    private Rendered dated(Catalogue catalogue, Store.Listed found) {
        ArticleId id = found.article().id();
        return datebook.date("article?" + id, Instant.EPOCH, () -> {
            Store.Listed listed = inside.store().article(id).orElse(found);
            return draft(catalogue.entry(listed, CategoryPath.ALL));
        });
    }

    private Draft draft(Entry entry) {
        Article article = entry.article();
        Instant seen = article.firstSeen();
        Instant told = article.updated().isAfter(inside.clock().instant()) ? seen : article.updated();
        return new Draft(told.isAfter(seen) ? told : seen, _ -> ArticlePage.print(site.get(), entry));
    }

    /// `/explain?url=...` and `/explain?id=...`.
    Answer explain(Ask ask) {
        return turnstile.tooMany(ask).orElseGet(() -> explanation(ask));
    }

    private Answer explanation(Ask ask) {
        String asked = asked(ask);
        return Answer.page(200, ExplainPage.write(site.get(), asked, explained(asked)));
    }

    /// `/explain.json`.
    Answer explainJson(Ask ask) {
        String asked = asked(ask);
        if (asked.isEmpty()) {
            return Answer.line(400, "Say which article: ?url= or ?id=.");
        }
        List<Explanation> explained = explained(asked);
        return Answer.fresh(
                explained.isEmpty() ? 404 : 200, "application/json; charset=utf-8", ExplainJson.write(explained));
    }

    private static String asked(Ask ask) {
        return Parameters.value(ask.query(), "id")
                .or(() -> Parameters.value(ask.query(), "url"))
                .orElse("")
                .strip();
    }

    private List<Explanation> explained(String asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = catalogue();
        return new Explain(inside.store(), catalogue)
                .of(asked).stream().filter(it -> !catalogue.hides(it.id())).toList();
    }

    private Catalogue catalogue() {
        return new Catalogue(groves.grove(), inside.store(), site.get());
    }
}
