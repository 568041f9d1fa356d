package tributary.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tributary.address.Addresses;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.catalogue.Catalogue;
import tributary.fetch.Failure;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.plan.Configuration;
import tributary.plan.Interval;
import tributary.plan.Live;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.Secret;
import tributary.plan.SiteRules;
import tributary.plan.Source;
import tributary.plan.Styling;
import tributary.press.Site;
import tributary.refresh.Refresher;
import tributary.report.Inside;
import tributary.shelf.Shelf;
import tributary.store.Memory;
import tributary.store.Pass;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Store;
import tributary.store.Told;
import tributary.store.Wishes;

/// A small tree with sources and articles, behind a server on a free port: opened by hand, or registered with a test,
/// where a static one serves all of its methods and another one each.
final class World implements AutoCloseable, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final FakeStore store = new FakeStore();

    /// Nobody is reached.
    volatile Fetcher fetcher = _ -> new Reply.Failed(Failure.CONNECT, "nobody is there", null);

    final Shelf shelf = new Shelf(10 << 20, this::now, this::pass);
    final List<String> passes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Server server;
    private final AtomicInteger untilReload = new AtomicInteger();
    private volatile Instant now = NOON;
    private volatile Live live;
    private volatile @Nullable Live reloaded;
    volatile boolean isPassing;
    private boolean isForAll;
    int port;

    World() {
        this(null, null, null);
    }

    World(@Nullable URI base, @Nullable String accessKey, @Nullable String adminToken) {
        Node.Category root = tree();
        live = new Live(configuration(root, base, accessKey, adminToken), List.of());
        Refresher refresher = new Refresher() {
            @Override
            public long refresh(CategoryPath place, boolean force) {
                passes.add("/" + place + (force ? " forced" : ""));
                return 41 + passes.size();
            }

            @Override
            public boolean isRunning() {
                return isPassing;
            }

            @Override
            public Map<Memory.Outcome, Long> visits() {
                return Map.of(Memory.Outcome.FRESH, 3L, Memory.Outcome.FAILED, 1L);
            }
        };
        fill();
        server = new Server(new Inside(this::look, store, refresher, () -> fetcher, this::now, "1.0", NOON), shelf);
    }

    private Instant now() {
        return now;
    }

    /// Time passes only where somebody waits for it.
    private void pass(long nanoseconds) {
        now = now.plusNanos(nanoseconds);
    }

    World open() {
        port = server.start("127.0.0.1", 0);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        isForAll = true;
        open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isForAll) {
            open();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!isForAll) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    World open(int wanted) {
        port = server.start("127.0.0.1", wanted);
        return this;
    }

    void mistaken() {
        live = new Live(
                live.configuration(),
                List.of(
                        "feeds.yaml:12:5: found \"intervall\", expected a key of a category; did you mean \"interval\"?"));
    }

    /// The same configuration, with articles republished in another way.
    void restyled(Styling styling) {
        List<Source> styled = live.configuration().sources().stream()
                .map(it -> new Source(
                        it.id(),
                        it.address(),
                        it.shown(),
                        it.title(),
                        it.places(),
                        it.interval(),
                        it.headers(),
                        it.enabled(),
                        it.throttle(),
                        it.habits(),
                        it.reach(),
                        styling))
                .toList();
        live = with(live.configuration().server(), live.configuration().root(), styled, Set.of());
    }

    /// The same configuration, with so many sources beside those of the tree.
    void crowded(int more) {
        var all = new ArrayList<>(live.configuration().sources());
        for (int i = 0; i < more; i++) {
            all.add(source("more-" + i, "https://more.example/" + i, null, List.of(path("tech"))));
        }
        live = with(live.configuration().server(), live.configuration().root(), all, Set.of());
    }

    /// The same configuration, with so many requests a minute for what is not ready.
    void limited(int perMinute) {
        Configuration.Server its = live.configuration().server();
        var server = new Configuration.Server(
                its.host(),
                its.port(),
                its.baseUrl(),
                its.accessKey(),
                its.indexing(),
                its.adminToken(),
                perMinute,
                true);
        live = with(server, live.configuration().root(), live.configuration().sources(), Set.of());
    }

    /// The same configuration without a top category, from when the configuration was looked at so many times on.
    void withoutAfter(int looks, String category) {
        Configuration now = live.configuration();
        List<Node> others = now.root().children().stream()
                .filter(it -> !it.path().equals(path(category)))
                .toList();
        var root = new Node.Category(
                CategoryPath.ALL, now.root().title(), now.root().limit(), others);
        reloadAfter(looks, with(now.server(), root, now.sources(), Set.of()));
    }

    /// The same configuration with a key for every reader, from when it was looked at so many times on.
    void keyedAfter(int looks, String key) {
        Configuration now = live.configuration();
        Configuration.Server its = now.server();
        var server = new Configuration.Server(
                its.host(),
                its.port(),
                its.baseUrl(),
                new Secret(key),
                its.indexing(),
                its.adminToken(),
                its.rateLimit(),
                true);
        reloadAfter(looks, with(server, now.root(), now.sources(), Set.of()));
    }

    private void reloadAfter(int looks, Live next) {
        untilReload.set(looks);
        reloaded = next;
    }

    private Live look() {
        Live next = reloaded;
        if (next != null && untilReload.getAndDecrement() == 0) {
            live = next;
            reloaded = null;
        }
        return live;
    }

    /// The same configuration, with these articles hidden.
    void hiding(ArticleId... ids) {
        publishing(Set.of(ids));
    }

    /// The same configuration, with these outputs.
    void publishing(Output... outputs) {
        publishing(Set.of(), outputs);
    }

    private void publishing(Set<ArticleId> hidden, Output... outputs) {
        Configuration now = live.configuration();
        live = with(now.server(), now.root(), now.sources(), hidden, outputs);
    }

    private Live with(
            Configuration.Server server,
            Node.Category root,
            List<Source> all,
            Set<ArticleId> hidden,
            Output... outputs) {
        Configuration now = live.configuration();
        return new Live(
                new Configuration(
                        now.folder(),
                        server,
                        now.storage(),
                        now.fetch(),
                        root,
                        all,
                        hidden,
                        List.of(outputs),
                        SiteRules.NONE),
                List.of());
    }

    Catalogue catalogue() {
        return new Catalogue(live.configuration(), store, Site.at(URI.create("http://127.0.0.1/"), false));
    }

    /// A new article of a source, and the touch that its commit causes.
    void arrives(Article article, String... touched) {
        store.articles.add(new Store.Listed(article, List.of()));
        var places = new ArrayList<CategoryPath>();
        for (String place : touched) {
            store.changed.put(CategoryPath.of(place), article.firstSeen());
            places.add(CategoryPath.of(place));
        }
        shelf.touched(Set.copyOf(places));
    }

    static Article article(String source, String key, String title, String published) {
        ArticleId id = ArticleId.of(new SourceId(source), key);
        Instant at = Instant.parse(published);
        return new Article(
                id,
                new SourceId(source),
                new Story(id),
                URI.create("https://example.org/" + key),
                null,
                title,
                List.of(),
                at,
                at,
                at,
                "What this is about, in a sentence or two.",
                "<p>The <em>whole</em> text of it.</p>",
                null,
                List.of(),
                List.of(),
                "en",
                1);
    }

    @Override
    public void close() {
        server.close();
    }

    private Node.Category tree() {
        Node finance = new Node.Category(
                path("finance"),
                "金融",
                50,
                List.of(new Node.Category(
                        path("finance/sina"),
                        "新浪财经",
                        50,
                        List.of(leaf(
                                "finance/sina/domestic",
                                "sina",
                                "https://rsshub.example.org/sina/china",
                                "新浪财经－国內")))));
        Node tech = new Node.Category(
                path("tech"),
                "tech",
                50,
                List.of(
                        leaf("tech/lwn", "lwn", "https://lwn.example/headlines/rss", null),
                        leaf("tech/heise", "heise", "https://heise.example/atom.xml", null)));
        Node.Leaf notes = leaf("科技", "notes", "notes/feed.xml", "手记");
        return new Node.Category(CategoryPath.ALL, "Everything", 50, List.of(finance, tech, notes));
    }

    private Node.Leaf leaf(String path, String id, String shown, @Nullable String title) {
        Source source = source(id, shown, title, List.of(path(path)));
        sources.add(source);
        store.places.put(source.id(), source.places());
        return new Node.Leaf(path(path), source.id(), 50);
    }

    private static Source source(String id, String shown, @Nullable String title, List<CategoryPath> places) {
        var address = shown.startsWith("http")
                ? new Source.Address.Url(URI.create(shown))
                : new Source.Address.File(Path.of(shown));
        return new Source(
                new SourceId(id),
                address,
                shown,
                title,
                places,
                new Interval.Auto(),
                Map.of(),
                true,
                Source.Throttle.ORIGIN,
                Source.Habits.USUAL,
                Source.Reach.USUAL,
                Styling.PLAIN);
    }

    private void fill() {
        memory("sina", "新浪", Memory.Outcome.FRESH, null);
        memory("lwn", "LWN.net", Memory.Outcome.UNCHANGED, null);
        memory("heise", "heise online", Memory.Outcome.FAILED, "no answer within 30 s");
        Article first = article("lwn", "kernel", "Bounded buffers in the kernel", "2026-11-24T09:15:00Z");
        Article second = article("sina", "ai", "外交部：呼吁各国在军事领域负责任地开发和利用人工智能技术", "2026-11-24T08:13:04Z");
        Article third = article("heise", "jdk", "Was Java 25 <für> Server & Dienste bringt", "2026-11-23T17:40:00Z");
        var copy = new Store.Also(third.id(), third.source(), URI.create("https://heise.example/kernel"));
        store.articles.add(new Store.Listed(first, List.of(copy)));
        store.articles.add(new Store.Listed(second, List.of()));
        store.articles.add(new Store.Listed(third, List.of()));
        for (String place :
                new String[] {"", "tech", "tech/lwn", "tech/heise", "finance", "finance/sina", "finance/sina/domestic"
                }) {
            store.changed.put(CategoryPath.of(place), Instant.parse("2026-11-24T09:30:00.123Z"));
        }
        store.lastPass = new Pass(41, NOON.minusSeconds(60), NOON.minusSeconds(50), 3, 1, 1, 1, 30, 3, 2, 1);
    }

    private void memory(String id, String title, Memory.Outcome outcome, @Nullable String error) {
        int failures = error == null ? 0 : 2;
        store.memories.put(
                new SourceId(id),
                new Memory(
                        Memory.Document.NONE,
                        new Memory.Course(
                                failures, NOON.minusSeconds(600), NOON.plusSeconds(1200), null, outcome, error),
                        new Memory.Head(title, "https://" + id + ".example/", "en", null),
                        Memory.Posting.NONE,
                        Wishes.NONE,
                        Road.NONE,
                        Standing.NONE,
                        Told.NOTHING));
    }

    private Configuration configuration(
            Node.Category root, @Nullable URI base, @Nullable String accessKey, @Nullable String adminToken) {
        return new Configuration(
                Path.of("."),
                new Configuration.Server(
                        "127.0.0.1",
                        0,
                        base,
                        accessKey == null ? null : new Secret(accessKey),
                        false,
                        adminToken == null ? null : new Secret(adminToken),
                        0,
                        true),
                new Configuration.Storage(Path.of("x.db"), 100, Duration.ofDays(9)),
                new Configuration.Fetch(
                        Duration.ofMinutes(15),
                        Duration.ofHours(24),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        1 << 24,
                        "Tributary/1.0",
                        Configuration.Robots.NONE,
                        1,
                        Duration.ofSeconds(1),
                        10,
                        Addresses.PUBLIC_ONLY),
                root,
                sources,
                Set.of(),
                List.of(),
                SiteRules.NONE);
    }

    private static CategoryPath path(String path) {
        return CategoryPath.of(path);
    }

    static Image image(String link) {
        return new Image(URI.create(link));
    }
}
