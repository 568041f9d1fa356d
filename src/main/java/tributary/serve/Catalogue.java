package tributary.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Link;
import tributary.article.SourceId;
import tributary.filter.Query;
import tributary.filter.Subject;
import tributary.plan.Configuration;
import tributary.plan.Mode;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.Source;
import tributary.plan.Styling;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Origin;
import tributary.press.Site;
import tributary.press.View;
import tributary.store.Library;
import tributary.store.Memory;
import tributary.store.Store;

/// What is served under one configuration: the tree with titles, and the channel of each place. Made anew for each
/// rendering, because the titles of sources come from their feeds.
public final class Catalogue {
    private final Library store;
    private final Site site;
    private final Configuration configuration;
    private final Set<ArticleId> hidden;
    private final Map<SourceId, Source> sources = new HashMap<>();
    private final Map<SourceId, Memory> memories = new HashMap<>();
    private final Map<CategoryPath, Node> nodes = new HashMap<>();
    private final Map<CategoryPath, Branch> branches = new HashMap<>();

    public Catalogue(Configuration configuration, Library store, Site site) {
        this.store = store;
        this.site = site;
        this.configuration = configuration;
        this.hidden = configuration.hidden();
        configuration.sources().forEach(source -> sources.put(source.id(), source));
        store.sources().forEach(state -> memories.put(state.source(), state.memory()));
        outputs(branch(configuration.root(), List.of()));
    }

    /// Feeds beside the tree; those that everybody may read are listed with it.
    private void outputs(Branch root) {
        var children = new ArrayList<>(root.children());
        for (Output output : configuration.outputs()) {
            CategoryPath path = output.path();
            if (output.export() == null && !path.names().isEmpty()) {
                String title = Objects.requireNonNullElse(output.title(), output.name());
                var branch = new Branch(path, title, List.of(title), null, List.of());
                branches.put(path, branch);
                if (output.key() == null) {
                    children.add(branch);
                }
            }
        }
        String title = configuration.output(CategoryPath.ALL).map(Output::title).orElse(root.title());
        branches.put(CategoryPath.ALL, new Branch(CategoryPath.ALL, title, List.of(), null, children));
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
        return Optional.ofNullable(branches.get(place));
    }

    /// What is wanted of a place that the tree has, in the form that every format is written from.
    Channel channel(Branch place, Parameters parameters, Instant now) {
        return parameters
                .archive()
                .map(first -> archive(place, first, now))
                .orElseGet(() -> current(place, parameters, now));
    }

    private Channel archive(Branch place, ArticleId first, Instant now) {
        Optional<Output> output = configuration.output(place.path());
        Optional<Query> query = output.map(Output::query);
        CategoryPath path = output.map(Output::scope).orElse(place.path());
        Store.Archive archive = store.archive(path, first);
        List<Entry> entries = archive.articles().stream()
                .filter(it -> !hides(it.article().id()))
                .map(it -> entry(it, path))
                .filter(it -> query.isEmpty() || query.get().matches(subject(it, now)))
                .map(it -> styled(it, output))
                .toList();
        var history = new Channel.History(
                true, archive.previous().map(Parameters::archive).orElse(""));
        Instant changed = moved(entries).orElse(Instant.EPOCH);
        return new Channel(site, place, Parameters.archive(first), changed, entries, View.WHOLE, history);
    }

    private Channel current(Branch place, Parameters parameters, Instant now) {
        Optional<Output> output = configuration.output(place.path());
        int limit = parameters.limit().orElseGet(() -> limit(place.path(), output));
        Wanted wanted = parameters.wanted().among(output.map(Output::query).orElse(null));
        CategoryPath path = output.map(Output::scope).orElse(place.path());
        var sieve = new Sieve(store, it -> !hides(it.article().id()), listed -> entry(listed, path), this::subject);
        List<Entry> found = sieve.entries(path, wanted, limit + 1, parameters.offset(), hidden.size(), now);
        Stretch stretch = Stretch.of(found, parameters, limit);
        List<Entry> entries =
                stretch.entries().stream().map(it -> styled(it, output)).toList();
        Instant changed = store.changed(path);
        return new Channel(
                site,
                place,
                parameters.canonical(),
                wanted.restricts() ? moved(entries).orElse(changed) : changed,
                parameters.shape().of(entries),
                stretch.view(),
                new Channel.History(false, parameters.isSubscription() ? past(path, entries) : ""));
    }

    /// The query of the newest archive with articles that a document of these leaves out.
    private String past(CategoryPath place, List<Entry> entries) {
        Set<ArticleId> shown = entries.stream().map(it -> it.article().id()).collect(Collectors.toSet());
        shown.addAll(hidden);
        return store.newestBeside(place, shown).map(Parameters::archive).orElse("");
    }

    private int limit(CategoryPath place, Optional<Output> output) {
        Node node = nodes.getOrDefault(place, configuration.root());
        return output.map(Output::limit).orElse(node.limit());
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
        Source source = sources.get(entry.article().source());
        List<CategoryPath> places = source == null ? List.of(entry.path()) : source.places();
        return new Subject(entry.article(), entry.origin().title(), places, now);
    }

    /// When the newest change among some articles came to us: what came beside them moves nothing.
    private static Optional<Instant> moved(List<Entry> entries) {
        return entries.stream()
                .map(Entry::article)
                .flatMap(it -> Stream.of(it.updated(), it.firstSeen()))
                .max(Instant::compareTo);
    }

    /// Every article of a place that is wanted, newest first.
    public Iterator<Entry> articles(CategoryPath place, Predicate<Entry> wanted) {
        return new Articles(
                store, this, place, entry -> !hides(entry.article().id()) && wanted.test(entry), entry -> entry);
    }

    /// True for an article that the owner does not want to be seen.
    boolean hides(ArticleId id) {
        return hidden.contains(id);
    }

    /// An article as a place shows it.
    public Entry entry(Store.Listed listed, CategoryPath within) {
        Article article = told(listed);
        Origin origin = origin(article.source());
        var also = listed.alsoIn().stream()
                .filter(copy -> !hides(copy.id()) && !copy.source().equals(article.source()))
                .map(copy -> new Entry.Also(origin(copy.source()), publishable(copy.link())))
                .toList();
        Source source = sources.get(article.source());
        Styling styling = source == null ? Styling.PLAIN : source.styling();
        boolean named = styling.dedupe().namesOthers();
        return new Entry(
                styling.mode() == Mode.SUMMARY ? article.summarized() : article,
                home(article.source(), within, origin),
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
        Source source = sources.get(id);
        Memory.Head head = memories.getOrDefault(id, Memory.NONE).head();
        URI feed = publishable(source == null ? id.value() : source.shown());
        return new Origin(id.value(), title(source, head, id, feed), publishable(head.site()), feed);
    }

    private static String title(@Nullable Source source, Memory.Head head, SourceId id, @Nullable URI feed) {
        if (source != null && source.title() != null && !source.title().isBlank()) {
            return source.title();
        }
        if (head.title() != null && !head.title().isBlank()) {
            return head.title();
        }
        if (source != null) {
            return source.places().getFirst().names().getLast();
        }
        return feed != null && feed.getHost() != null ? feed.getHost() : id.value();
    }

    /// Where the source stands: its first place within the one that is shown, else its first place at all.
    private Branch home(SourceId id, CategoryPath within, Origin origin) {
        Source source = sources.get(id);
        if (source != null) {
            for (CategoryPath place : source.places()) {
                if (place.isWithin(within) && branches.containsKey(place)) {
                    return branches.get(place);
                }
            }
            Branch first = branches.get(source.places().getFirst());
            if (first != null) {
                return first;
            }
        }
        return new Branch(CategoryPath.ALL, origin.title(), List.of(origin.title()), origin, List.of());
    }

    private Branch branch(Node node, List<String> above) {
        nodes.put(node.path(), node);
        Branch branch = switch (node) {
            case Node.Category category -> {
                boolean root = category.path().names().isEmpty();
                List<String> titles = root ? above : longer(above, category.title());
                List<Branch> children = category.children().stream()
                        .map(child -> branch(child, titles))
                        .toList();
                yield new Branch(category.path(), category.title(), titles, null, children);
            }
            case Node.Leaf leaf -> {
                Origin origin = origin(leaf.source());
                yield new Branch(
                        leaf.path(),
                        origin.title(),
                        longer(above, origin.title()),
                        origin,
                        List.of(),
                        memories.getOrDefault(leaf.source(), Memory.NONE)
                                .course()
                                .lastError());
            }
        };
        branches.put(node.path(), branch);
        return branch;
    }

    private static List<String> longer(List<String> titles, String title) {
        var longer = new ArrayList<>(titles);
        longer.add(title);
        return longer;
    }

    private static @Nullable URI publishable(@Nullable String text) {
        try {
            return text == null ? null : publishable(new URI(text));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    static @Nullable URI publishable(@Nullable URI link) {
        return link != null && Link.isPublishable(link) ? link : null;
    }
}
