package tributary.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Leaf;
import tributary.cadence.Finding;
import tributary.cadence.Imprint;
import tributary.cadence.Manner;
import tributary.draft.Draft;
import tributary.plan.Source;
import tributary.refine.Made;
import tributary.refine.Renewing;
import tributary.store.Claim;
import tributary.store.Completed;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.store.Renewed;

/// Tells the articles that a source still lists anew, in place, once its configuration wants other texts. Nothing
/// becomes new by that.
///
/// The text of a page stays, unless it is the pages that are wanted otherwise, or it lost what is wanted now: then the
/// pages of the newest articles are asked for again, no more than after any visit.
final class Renewal {
    /// Articles of the source that are looked through, the newest ones.
    private static final int MOST = 200;

    /// Pages that are asked for again.
    private static final int MOST_PAGES = 20;

    private final Ledger ledger;
    private final Source source;
    private final Claim claim;

    Renewal(Ledger ledger, Source source, Claim claim) {
        this.ledger = ledger;
        this.source = source;
        this.claim = claim;
    }

    /// The manner in which texts were made of the document of last time.
    static Manner made(Memory before) {
        return Imprint.of(before.document().bodyHash()).manner();
    }

    /// Tells those of a document anew; answers the touched places.
    Set<CategoryPath> of(Finding.News news, Instant now) {
        if (!source.habits().takesEdits()) {
            return Set.of();
        }
        var gathering =
                new Gathering(ledger, source, news, claim.memory().course().lastFetch(), now);
        List<Renewed> renewed = renewed(gathering, now);
        return renewed.isEmpty() ? Set.of() : ledger.renew(claim, renewed, now);
    }

    private List<Renewed> renewed(Gathering gathering, Instant now) {
        boolean readsPages =
                !made(claim.memory()).pages().equals(Manner.of(source).pages());
        Set<ArticleId> ofPages = ledger.ofPages(source.id());
        Set<ArticleId> lessened = source.habits().texts().dropsRepeats() ? Set.of() : ledger.lessened(source.id());
        Map<ArticleId, Draft> known = gathering.known();
        var renewed = new ArrayList<Renewed>();
        int pages = 0;
        for (Article article : ledger.kept(source.id(), 0, MOST)) {
            Draft draft = known.get(article.id());
            boolean reads = (readsPages || lessened.contains(article.id())) && pages < MOST_PAGES;
            Leaf page = draft != null && reads ? gathering.page(draft) : null;
            if (draft != null && (page != null || !ofPages.contains(article.id()))) {
                Renewing.of(article, gathering.anew(article.id(), draft))
                        .ifPresent(made -> renewed.add(new Renewed.Text(completed(made, now))));
            }
            if (page != null) {
                renewed.add(new Renewed.Page(article.id(), page));
                pages++;
            }
        }
        return renewed;
    }

    private static Completed completed(Made made, Instant now) {
        return new Completed(made.article(), made.removed(), made.marks(), now);
    }
}
