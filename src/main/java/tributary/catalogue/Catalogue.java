package tributary.catalogue;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.filter.Query;
import tributary.filter.Subject;
import tributary.plan.Configuration;
import tributary.plan.Mode;
import tributary.plan.Output;
import tributary.plan.Source;
import tributary.plan.Styling;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Origin;
import tributary.press.Site;
import tributary.press.View;
import tributary.query.Parameters;
import tributary.query.Stretch;
import tributary.query.Wanted;
import tributary.store.Library;
import tributary.store.Store;

/// What is served under one configuration: the channel of each place, as its articles are now.
public final class Catalogue {
    private final Library store;
    private final Site site;
    private final Grove grove;
    private final Atlas atlas;
    private final Set<ArticleId> hidden;

    /// With the titles that sources have by now.
    public Catalogue(Configuration configuration, Library store, Site site) {
        this(new Grove(new Atlas(configuration), store.names()), store, site);
    }

    public Catalogue(Grove grove, Library store, Site site) {
        this.store = store;
        this.site = site;
        this.grove = grove;
        this.atlas = grove.atlas();
        this.hidden = atlas.configuration().hidden();
    }

    /// The articles that an output takes, newest first, as it wants them.
    public Iterator<Entry> articles(Output output, Instant now) {
        Query query = output.query();
        return new Articles(
                store,
                this,
                output.scope(),
                entry -> !hides(entry.article().id()) && (query == null || query.matches(subject(entry, now))),
                entry -> styled(entry, Optional.of(output)));
    }

    /// The place, if the tree has it.
    public Optional<Branch> branch(CategoryPath place) {
        return grove.branch(place);
    }

    /// What is wanted of a place that the tree has, in the form that every format is written from.
    public Channel channel(Branch place, Parameters parameters, Instant now) {
        return parameters
                .archive()
                .map(first -> archive(place, first, now))
                .orElseGet(() -> current(place, parameters, now));
    }

    private Channel archive(Branch place, ArticleId first, Instant now) {
        Optional<Output> output = atlas.output(place.path());
        Optional<Query> query = output.map(Output::query);
        CategoryPath path = atlas.scope(place.path());
        Store.Archive archive = store.archive(path, first);
        List<Entry> entries = archive.articles().stream()
                .filter(it -> !hides(it.article().id()))
                .map(it -> entry(it, path))
                .filter(it -> query.isEmpty() || query.get().matches(subject(it, now)))
                .map(it -> styled(it, output))
                .toList();
        String previous = archive.previous().map(Parameters::archive).orElse("");
        var history = new Channel.History(true, previous, Parameters.following(first), false);
        return new Channel(
                site,
                place,
                Parameters.archive(first),
                moved(entries, store.changed(path)),
                entries,
                View.WHOLE,
                history);
    }

    private Channel current(Branch place, Parameters parameters, Instant now) {
        Optional<Output> output = atlas.output(place.path());
        int limit = parameters.limit().orElseGet(() -> output.map(Output::limit).orElse(atlas.limit(place.path())));
        Wanted wanted = parameters.wanted().among(output.map(Output::query).orElse(null));
        CategoryPath path = atlas.scope(place.path());
        var sieve = new Sieve(store, it -> !hides(it.article().id()), listed -> entry(listed, path), this::subject);
        List<Entry> found = sieve.entries(path, wanted, limit + 1, parameters.offset(), hidden.size(), now);
        Stretch stretch = Stretch.of(found, parameters, limit);
        List<Entry> entries =
                stretch.entries().stream().map(it -> styled(it, output)).toList();
        return new Channel(
                site,
                place,
                parameters.canonical(),
                moved(entries, store.changed(path)),
                parameters.shape().of(entries),
                stretch.view(),
                new Channel.History(
                        false,
                        parameters.isSubscription() ? past(path, entries) : "",
                        "",
                        parameters.canonical().isEmpty() && atlas.hasHub(place.path())));
    }

    /// The query of the newest archive with articles that a document of these leaves out.
    private String past(CategoryPath place, List<Entry> entries) {
        Set<ArticleId> shown = entries.stream().map(it -> it.article().id()).collect(Collectors.toSet());
        shown.addAll(hidden);
        return store.newestBeside(place, shown).map(Parameters::archive).orElse("");
    }

    /// An entry as an output wants it, where that says something else than the source.
    private static Entry styled(Entry entry, Optional<Output> output) {
        String prefix = output.map(Output::titlePrefix).orElse(entry.prefix());
        boolean summary = output.map(Output::mode).filter(Mode.SUMMARY::equals).isPresent();
        Article article = summary ? entry.article().summarized() : entry.article();
        return new Entry(article, entry.place(), entry.origin(), entry.alsoIn(), prefix);
    }

    /// What a query is asked about: an article, and everywhere its source stands.
    private Subject subject(Entry entry, Instant now) {
        Source source = atlas.source(entry.article().source());
        List<CategoryPath> places = source == null ? List.of(entry.path()) : source.places();
        return new Subject(entry.article(), entry.origin().title(), places, now);
    }

    /// When the newest change among some articles came to us, at most when their place was `touched`: what came beside
    /// them moves nothing.
    private static Instant moved(List<Entry> entries, Instant touched) {
        return entries.stream()
                .map(Entry::article)
                .flatMap(it -> Stream.of(it.updated(), it.firstSeen()))
                .filter(it -> !it.isAfter(touched))
                .max(Instant::compareTo)
                .orElse(touched);
    }

    /// Every article of a place that is wanted, newest first.
    public Iterator<Entry> articles(CategoryPath place, Predicate<Entry> wanted) {
        return new Articles(
                store, this, place, entry -> !hides(entry.article().id()) && wanted.test(entry), entry -> entry);
    }

    /// True for an article that the owner does not want to be seen.
    public boolean hides(ArticleId id) {
        return hidden.contains(id);
    }

    /// An article as a place shows it.
    public Entry entry(Store.Listed listed, CategoryPath within) {
        Article article = told(listed);
        Origin origin = origin(article.source());
        var also = listed.alsoIn().stream()
                .filter(copy -> !hides(copy.id()) && !copy.source().equals(article.source()))
                .map(copy -> new Entry.Also(origin(copy.source()), Grove.publishable(copy.link())))
                .toList();
        Styling styling = atlas.styling(article.source());
        boolean named = styling.dedupe().namesOthers();
        return new Entry(
                styling.mode() == Mode.SUMMARY ? article.summarized() : article,
                grove.home(article.source(), within),
                origin,
                named ? also : List.of(),
                styling.titlePrefix());
    }

    /// An article in the words of a copy, unless that is hidden.
    private Article told(Store.Listed listed) {
        Article own = listed.own();
        return own != null && hides(listed.teller()) ? own : listed.article();
    }

    /// The source as readers may see it, also when the configuration no longer has it.
    Origin origin(SourceId id) {
        return grove.origin(id);
    }
}
