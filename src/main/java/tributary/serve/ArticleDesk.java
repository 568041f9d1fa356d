package tributary.serve;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Parcel;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.catalogue.Catalogue;
import tributary.catalogue.Explain;
import tributary.pages.ArticlePage;
import tributary.pages.ExplainJson;
import tributary.pages.ExplainPage;
import tributary.pages.Explanation;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.query.Parameters;

/// Answers what is asked of one article: its page, and why it stands as it does.
final class ArticleDesk {
    private final Inside inside;
    private final Supplier<Site> site;
    private final Groves groves;
    private final Door door;
    private final Turnstile turnstile;

    ArticleDesk(Inside inside, Supplier<Site> site, Groves groves, Door door, Turnstile turnstile) {
        this.inside = inside;
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
                .map(listed -> ArticlePage.print(site.get(), catalogue.entry(listed, CategoryPath.ALL)));
        return page.isPresent()
                ? Parcel.of(ask, page.get(), page.get().lastModified(), door.caching(ask, Desk.PAGE))
                : Refusal.notFound(site.get(), ask);
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
