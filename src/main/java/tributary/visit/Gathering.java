package tributary.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Leaf;
import tributary.article.Traces;
import tributary.cadence.Finding;
import tributary.cadence.Harvest;
import tributary.draft.Draft;
import tributary.identity.Identity;
import tributary.identity.Match;
import tributary.identity.Means;
import tributary.identity.Resemblance;
import tributary.identity.Rule;
import tributary.plan.Source;
import tributary.refine.Clipped;
import tributary.refine.Context;
import tributary.refine.Made;
import tributary.refine.Refine;
import tributary.refine.Refrain;
import tributary.refine.Tidying;
import tributary.store.Commit;
import tributary.store.Learnt;
import tributary.store.Ledger;
import tributary.story.Telling;

/// Makes articles of the drafts of one document: of those that are new or changed.
final class Gathering {
    private final Ledger ledger;
    private final Source source;
    private final Learnt learnt;
    private final Refine refine;
    private final List<Draft> drafts;

    /// Of a source that was last read then (null: never).
    Gathering(Ledger ledger, Source source, Finding.News news, @Nullable Instant lastRead, Instant now) {
        this.ledger = ledger;
        this.source = source;
        this.learnt = ledger.learnt(source.id());
        this.refine = refine(news, lastRead, now);
        this.drafts = refine.taken(news.feed().drafts());
    }

    /// Which articles the drafts are; only new and changed ones are refined.
    Harvest.Crop crop() {
        List<Traces> traces = drafts.stream().map(refine::traces).toList();
        List<Match> matches = matches(traces);
        var items = new ArrayList<Commit.Item>();
        var texts = new ArrayList<Set<Long>>();
        var renamed = new ArrayList<Commit.Renamed>();
        var listed = new LinkedHashSet<ArticleId>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            switch (matches.get(i)) {
                case Match.Known(ArticleId id) -> listed.add(id);
                case Match.Renamed(ArticleId id) -> {
                    listed.add(id);
                    renamed.add(new Commit.Renamed(id, traces.get(i)));
                }
                case Match.New(ArticleId id) -> {
                    listed.add(id);
                    Made made = refine.made(id, draft);
                    items.add(item(draft, made, traces.get(i), true));
                    texts.add(made.marks());
                }
                case Match.Changed(ArticleId id) -> {
                    listed.add(id);
                    if (source.habits().takesEdits()) {
                        items.add(item(draft, refine.remade(id, draft), traces.get(i), false));
                    } else {
                        renamed.add(new Commit.Renamed(id, traces.get(i)));
                    }
                }
            }
        }
        return new Harvest.Crop(led(items, texts), renamed, List.copyOf(listed), texts);
    }

    /// The items, none of them led by a picture that recurs now that all of them are there.
    private List<Commit.Item> led(List<Commit.Item> items, List<Set<Long>> texts) {
        var refrain = new Refrain(Set.of(), learnt.with(texts).pictures(Refrain::isPicture));
        var tidying = new Tidying(refrain, source.habits().texts());
        return items.stream()
                .map(it -> tidying.of(it.article())
                        .map(made -> it.withArticle(made.article()))
                        .orElse(it))
                .toList();
    }

    /// The drafts of articles that are known and did not change.
    Map<ArticleId, Draft> known() {
        List<Match> matches = matches(drafts.stream().map(refine::traces).toList());
        var known = new HashMap<ArticleId, Draft>();
        for (int i = 0; i < drafts.size(); i++) {
            switch (matches.get(i)) {
                case Match.Known(ArticleId id) -> known.put(id, drafts.get(i));
                case Match.Renamed(ArticleId id) -> known.put(id, drafts.get(i));
                case Match.New _, Match.Changed _ -> {}
            }
        }
        return known;
    }

    /// A known article as it is made now.
    Made anew(ArticleId id, Draft draft) {
        return refine.remade(id, draft);
    }

    /// The item of a draft with the page that it waits for, if it does.
    private Commit.Item item(Draft draft, Made made, Traces traces, boolean isNew) {
        return new Commit.Item(made.article(), traces, isNew, page(draft), made.removed());
    }

    /// The page that an article waits for (null: for none).
    @Nullable
    Leaf page(Draft draft) {
        boolean isWeb = source.address() instanceof Source.Address.Url;
        return isWeb ? refine.page(draft).orElse(null) : null;
    }

    private List<Match> matches(List<Traces> traces) {
        return Identity.of(
                source.id(),
                traces,
                ledger.known(source.id(), traces),
                new Means(rule(source.habits().identity()), new Texts()));
    }

    /// What the drafts tell, compared with each other and with what is kept.
    private final class Texts implements Resemblance {
        @Override
        public boolean isOf(int place, ArticleId known) {
            return ledger.telling(known).filter(telling(place)::isEditOf).isPresent();
        }

        @Override
        public boolean areOne(int place, int other) {
            return telling(place).isEditOf(telling(other));
        }

        private Telling telling(int place) {
            return Telling.of(refine.article(ArticleId.of(source.id(), "?"), drafts.get(place)));
        }
    }

    private static Rule rule(Source.Identity identity) {
        return switch (identity) {
            case AUTO -> Rule.AUTO;
            case GUID -> Rule.GUID;
            case LINK -> Rule.LINK;
            case LINK_AND_TITLE -> Rule.LINK_AND_TITLE;
            case LINK_AND_DATE -> Rule.LINK_AND_DAY;
        };
    }

    /// What a source that is new repeats is left in.
    private Refine refine(Finding.News news, @Nullable Instant lastRead, Instant now) {
        var feed = news.feed();
        var context = new Context(source.id(), feed.head(), news.answer().uri(), now, lastRead, source.habits());
        Refrain refrain = lastRead == null ? Refrain.none() : Repeats.of(learnt, source);
        return new Refine(context, refrain, new Clipped(feed.drafts()));
    }
}
