package tributary.refresh;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Traces;
import tributary.config.Source;
import tributary.extract.Extracted;
import tributary.refine.Context;
import tributary.refine.Refine;
import tributary.refine.Refrain;
import tributary.store.Commit;
import tributary.store.Ledger;
import tributary.story.Identity;
import tributary.story.Match;
import tributary.story.Rule;
import tributary.wire.Draft;

/// Makes articles of the drafts of one document: of those that are new or changed.
final class Gathering {
    private final Ledger ledger;
    private final Source source;
    private final Refine refine;
    private final List<Draft> drafts;

    /// Of a source that was last read then (null: never).
    Gathering(Ledger ledger, Source source, Finding.News news, @Nullable Instant lastRead, Instant now) {
        this.ledger = ledger;
        this.source = source;
        this.refine = refine(source, news, lastRead, now);
        this.drafts = refine.taken(news.feed().drafts());
    }

    /// The pages of entries that are new or changed, and cut.
    Map<URI, Extracted> pages(Gear gear, Timepiece timepiece) throws InterruptedException {
        if (source.habits().texts().fullText() == Source.FullText.NONE
                || !(source.address() instanceof Source.Address.Url)) {
            return Map.of();
        }
        List<Match> matches = matches(drafts.stream().map(refine::traces).toList());
        var wanted = new LinkedHashMap<URI, Draft>();
        for (int i = 0; i < drafts.size() && wanted.size() < Pages.MOST; i++) {
            Match match = matches.get(i);
            if (match instanceof Match.New
                    || (match instanceof Match.Changed && source.habits().takesEdits())) {
                Draft draft = drafts.get(i);
                refine.page(draft).ifPresent(page -> wanted.putIfAbsent(page, draft));
            }
        }
        return new Pages(gear, source, timepiece).fetch(wanted);
    }

    /// Which articles the drafts are; only new and changed ones are refined.
    Harvest.Crop crop(Map<URI, Extracted> pages) {
        List<Traces> traces = drafts.stream().map(refine::traces).toList();
        List<Match> matches = matches(traces);
        var items = new ArrayList<Commit.Item>();
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
                    items.add(new Commit.Item(
                            refine.article(id, draft, page(draft, pages)), traces.get(i), true));
                }
                case Match.Changed(ArticleId id) -> {
                    listed.add(id);
                    if (source.habits().takesEdits()) {
                        items.add(new Commit.Item(
                                refine.edited(id, draft, page(draft, pages)), traces.get(i), false));
                    } else {
                        renamed.add(new Commit.Renamed(id, traces.get(i)));
                    }
                }
            }
        }
        return new Harvest.Crop(items, renamed, List.copyOf(listed));
    }

    private @Nullable Extracted page(Draft draft, Map<URI, Extracted> pages) {
        return pages.isEmpty() ? null : refine.page(draft).map(pages::get).orElse(null);
    }

    private List<Match> matches(List<Traces> traces) {
        return Identity.of(
                source.id(),
                traces,
                ledger.known(source.id(), traces),
                rule(source.habits().identity()));
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
    private static Refine refine(Source source, Finding.News news, @Nullable Instant lastRead, Instant now) {
        var feed = news.feed();
        var context = new Context(source.id(), feed.head(), news.answer().uri(), now, lastRead, source.habits());
        boolean cuts = lastRead != null && source.habits().texts().dropsRepeats();
        return new Refine(context, new Refrain(feed.drafts(), cuts));
    }
}
