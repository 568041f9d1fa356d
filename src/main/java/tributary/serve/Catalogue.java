package tributary.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
import tributary.config.Configuration;
import tributary.config.Mode;
import tributary.config.Node;
import tributary.config.Source;
import tributary.config.Styling;
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
    private final Set<ArticleId> hidden;
    private final Map<SourceId, Source> sources = new HashMap<>();
    private final Map<SourceId, Memory> memories = new HashMap<>();
    private final Map<CategoryPath, Node> nodes = new HashMap<>();
    private final Map<CategoryPath, Branch> branches = new HashMap<>();

    public Catalogue(Configuration configuration, Library store, Site site) {
        this.store = store;
        this.site = site;
        this.hidden = configuration.hidden();
        configuration.sources().forEach(source -> sources.put(source.id(), source));
        store.sources().forEach(state -> memories.put(state.source(), state.memory()));
        branch(configuration.root(), List.of());
    }

    /// The place, if the tree has it.
    public Optional<Branch> branch(CategoryPath place) {
        return Optional.ofNullable(branches.get(place));
    }

    /// What is wanted of a place that the tree has, in the form that every format is written from.
    Channel channel(Branch place, Parameters parameters, Instant now) {
        return parameters
                .archive()
                .map(first -> archive(place, first))
                .orElseGet(() -> current(place, parameters, now));
    }

    private Channel archive(Branch place, ArticleId first) {
        Store.Archive archive = store.archive(place.path(), first);
        List<Entry> entries = archive.articles().stream()
                .filter(it -> !hides(it.article().id()))
                .map(it -> entry(it, place.path()))
                .toList();
        var history = new Channel.History(
                true, archive.previous().map(Parameters::archive).orElse(""));
        Instant changed = moved(entries).orElse(Instant.EPOCH);
        return new Channel(site, place, Parameters.archive(first), changed, entries, View.WHOLE, history);
    }

    private Channel current(Branch place, Parameters parameters, Instant now) {
        Node node = nodes.get(place.path());
        int limit = parameters.limit().orElse(node == null ? Parameters.MAX_LIMIT : node.limit());
        Wanted wanted = parameters.wanted();
        CategoryPath path = place.path();
        var sieve = new Sieve(store, it -> !hides(it.article().id()), listed -> entry(listed, path));
        List<Entry> found = sieve.entries(path, wanted, limit + 1, parameters.offset(), hidden.size(), now);
        Stretch stretch = Stretch.of(found, parameters, limit);
        List<Entry> entries = stretch.entries();
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

    /// When the newest change among some articles came to us: what came beside them moves nothing.
    private static Optional<Instant> moved(List<Entry> entries) {
        return entries.stream()
                .map(Entry::article)
                .flatMap(it -> Stream.of(it.updated(), it.firstSeen()))
                .max(Instant::compareTo);
    }

    /// Every article of a place that is wanted, newest first.
    public Iterator<Entry> articles(CategoryPath place, Predicate<Entry> wanted) {
        return new Articles(store, this, place, entry -> !hides(entry.article().id()) && wanted.test(entry));
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
        Memory memory = memories.getOrDefault(id, Memory.NONE);
        URI feed = publishable(source == null ? id.value() : source.shown());
        return new Origin(id.value(), title(source, memory, id, feed), publishable(memory.site()), feed);
    }

    private static String title(@Nullable Source source, Memory memory, SourceId id, @Nullable URI feed) {
        if (source != null && source.title() != null && !source.title().isBlank()) {
            return source.title();
        }
        if (memory.title() != null && !memory.title().isBlank()) {
            return memory.title();
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
                        memories.getOrDefault(leaf.source(), Memory.NONE).lastError());
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
