package tributary.refine;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.Doubt;
import tributary.article.Enclosure;
import tributary.article.Leaf;
import tributary.article.Story;
import tributary.article.Traces;
import tributary.charset.Recoded;
import tributary.draft.Draft;
import tributary.html.Links;
import tributary.html.Texts;
import tributary.plan.Source;
import tributary.url.Canonical;

/// Makes articles of the drafts of one document. Ask for the [#traces] of every draft first, and for the article only
/// of those that turn out to be new or changed.
public final class Refine {
    /// A longer guid keeps its beginning and a digest of the whole.
    static final int MAX_GUID = 1024;

    private final Context context;
    private final List<String> homes;
    private final Refrain refrain;
    private final Clipped clipped;

    public Refine(Context context) {
        this(context, Refrain.none());
    }

    /// Of entries that repeat something.
    public Refine(Context context, Refrain refrain) {
        this(context, refrain, new Clipped(List.of()));
    }

    /// Of entries that repeat something, and may all be cut at one length. The picture of the feed itself leads none.
    public Refine(Context context, Refrain refrain, Clipped clipped) {
        this.clipped = clipped;
        this.context = context;
        this.homes = context.homes();
        this.refrain = refrain.besides(context.feed().image());
    }

    /// The page that holds what the entry lacks; empty where the source wants none, or the entry is whole.
    public Optional<Leaf> page(Draft draft) {
        Optional<Doubt> doubt = switch (context.habits().texts().fullText()) {
            case NONE -> Optional.empty();
            case AUTO -> Wanting.doubt(draft, clipped);
            case ALWAYS -> Optional.of(Doubt.SAID);
        };
        return doubt.flatMap(it -> link(draft).map(page -> new Leaf(page, it)));
    }

    /// The drafts that are taken, in the letters they were meant in: all, but those that the source wants only once
    /// their date has come.
    public List<Draft> taken(List<Draft> drafts) {
        boolean all = context.futureDates() != Source.FutureDates.DROP;
        return drafts.stream()
                .filter(draft -> all || !isFuture(draft))
                .map(draft -> draft.withLetters(Recoded::meant))
                .toList();
    }

    private boolean isFuture(Draft draft) {
        Instant stated = Moments.stated(draft);
        return stated != null && stated.isAfter(context.now());
    }

    /// What the item is known again by. Cheap: nothing is parsed or cleaned.
    public Traces traces(Draft draft) {
        Instant published = Moments.lasting(draft.published(), context).orElse(null);
        LocalDate day = published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
        String link = link(draft).map(URI::toString).orElse(null);
        return new Traces(guid(draft), link, Words.title(draft.title()), day, Fingerprint.of(draft));
    }

    /// The article of a draft that was never seen before.
    public Article article(ArticleId id, Draft draft) {
        return made(id, draft).article();
    }

    /// The same, with the words of what was left out of its text.
    public Made made(ArticleId id, Draft draft) {
        Instant published = Moments.published(draft, context);
        return whole(id, draft, new Dates(published, Moments.updated(draft, published, context)));
    }

    /// The article of a draft that was seen before with other content. Its first date holds: the store keeps it.
    public Article edited(ArticleId id, Draft draft) {
        return remade(id, draft).article();
    }

    /// The same, with the words of what was left out of its text.
    public Made remade(ArticleId id, Draft draft) {
        Instant published = Moments.published(draft, context);
        return whole(id, draft, new Dates(published, Moments.edited(draft, context)));
    }

    private record Dates(Instant published, Instant updated) {}

    private Made whole(ArticleId id, Draft draft, Dates dates) {
        URI link = link(draft).orElse(null);
        URI base = link == null ? context.base() : link;
        Source.Images images = context.habits().texts().images();
        Trimmed text = text(draft.content(), draft, base);
        if (text.content().html().isBlank() && draft.summary() != null) {
            text = text(draft.summary(), draft, base);
        }
        var named = new Lead.Named(draft.image(), null, refrain::recurs);
        List<Enclosure> enclosures = Files.enclosures(draft.enclosures());
        var article = new Article(
                id,
                context.source(),
                new Story(id),
                link,
                draft.link() == null ? null : Texts.cut(Texts.line(draft.link()), Canonical.MAX_LENGTH),
                Words.title(draft.title(), Words.opening(text.content().html()), link),
                Words.authors(draft.authors()),
                dates.published(),
                dates.updated(),
                context.now(),
                text.summary(draft.summary()),
                text.content().html(),
                Lead.of(named, enclosures, text.content().pictures(), images).orElse(null),
                enclosures,
                Words.tags(draft.categories()),
                language(draft),
                1);
        return new Made(article, text.removed(), text.marks());
    }

    private Trimmed text(@Nullable String html, Draft draft, @Nullable URI base) {
        return Trimmed.of(html == null ? "" : html, base, context.habits().texts(), refrain, draft.image());
    }

    private @Nullable String language(Draft draft) {
        String said = context.habits().texts().language();
        return said != null
                ? said
                : Tongue.of(draft.language(), context.feed().language()).orElse(null);
    }

    /// The item's link, else its guid where that is an address.
    private Optional<URI> link(Draft draft) {
        String base = context.base() == null ? null : context.base().toString();
        Optional<URI> link = Links.absolute(base, draft.link()).flatMap(it -> Canonical.of(it, homes));
        return link.isPresent() || draft.id() == null ? link : Canonical.of(draft.id(), homes);
    }

    private static @Nullable String guid(Draft draft) {
        String guid = draft.id();
        if (guid == null || guid.isBlank()) {
            return null;
        }
        return guid.length() <= MAX_GUID ? guid : Texts.cut(guid, MAX_GUID) + '#' + Fingerprint.digest(guid);
    }
}
