package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.FETCH;
import static tributary.keys.Sections.FILE;
import static tributary.keys.Sections.KEEP;
import static tributary.keys.Sections.OUTPUT;
import static tributary.keys.Sections.PER_HOST;
import static tributary.keys.Sections.PUSH;
import static tributary.keys.Sections.SERVER;
import static tributary.keys.Sections.SOURCE;
import static tributary.keys.Sections.STORAGE;
import static tributary.keys.Sections.WEBSUB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tributary.address.Addresses;
import tributary.keys.Places.Base;
import tributary.keys.Places.Database;
import tributary.keys.Places.Listen;
import tributary.plan.Interval;
import tributary.plan.Secret;
import tributary.types.FeedUrl;
import tributary.types.Structures;
import tributary.yaml.Fields;
import tributary.yaml.Filled;
import tributary.yaml.Key;
import tributary.yaml.Section;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// Every key of feeds.yaml: what it is called, where it may stand, its type, its default and its meaning.
///
/// Reading, the schema and the reference are made from this one table.
public final class Keys {
    static final Key<String> VERSION = Key.of("version", Types.word(List.of("1")), "1", "version of this language")
            .in(FILE);
    public static final Key<Fields> SERVER_PART = Key.of(
                    "server", new Type.Part(SERVER), "", "where and to whom Tributary serves")
            .in(FILE);
    public static final Key<Fields> STORAGE_PART = Key.of(
                    "storage", new Type.Part(STORAGE), "", "where articles are kept, and how long")
            .in(FILE);
    public static final Key<Fields> FETCH_PART =
            Key.of("fetch", new Type.Part(FETCH), "", "how sources are asked").in(FILE);
    public static final Key<Fields> DEFAULTS_PART = Key.of(
                    "defaults", new Type.Part(DEFAULTS), "", "options of every source and category")
            .in(FILE);
    public static final Key<Value> FEEDS = Key.of(
                    "feeds",
                    new Structures.Later("categories and sources", Map.of("$ref", "#/$defs/tree")),
                    "",
                    "the tree of categories and sources")
            .in(FILE);

    public static final Key<Listen> LISTEN = Key.of(
                    "listen",
                    Places.listen(),
                    "127.0.0.1:8080",
                    "address and port to serve on; port 0 takes a free one")
            .in(SERVER);
    public static final Key<Base> BASE_URL = Key.of(
                    "base_url", Places.baseUrl(), "", "address under which readers reach us, for links to ourselves")
            .in(SERVER);
    public static final Key<Optional<Secret>> ACCESS_KEY = Key.of(
                    "access_key",
                    Structures.secret(),
                    "",
                    "asked of readers (`?key=`, `Authorization: Bearer`); empty: public")
            .in(SERVER);
    public static final Key<String> INDEXING = Key.of(
                    "indexing",
                    Types.word(List.of("none", "allow")),
                    "none",
                    "whether search engines may list our pages")
            .in(SERVER);
    public static final Key<Optional<Secret>> ADMIN_TOKEN = Key.of(
                    "admin_token",
                    Structures.secret(),
                    "",
                    "asked by `/api/v1`, `/metrics`; empty: only for this machine")
            .in(SERVER);

    public static final Key<Integer> RATE_LIMIT = Key.of(
                    "rate_limit",
                    Types.count(0, 100_000),
                    "0",
                    "requests a minute that one address may make for what is not ready; 0: any number")
            .in(SERVER);

    public static final Key<Database> STORAGE_URL = Key.of(
                    "url",
                    Places.database(),
                    "sqlite:cache/tributary.db",
                    "the database file, from the folder of feeds.yaml")
            .in(STORAGE);
    public static final Key<Fields> KEEP_PART =
            Key.of("keep", new Type.Part(KEEP), "", "how long articles stay").in(STORAGE);
    public static final Key<Integer> PER_SOURCE = Key.of(
                    "per_source", Types.count(1, 1_000_000), "2000", "articles kept of each source")
            .in(KEEP);
    public static final Key<Integer> DAYS = Key.of(
                    "days", Types.count(1, 36_500), "365", "days an article stays after its source stopped listing it")
            .in(KEEP);

    public static final Key<Interval> INTERVAL = Key.of(
                    "interval", new Structures.Intervals(), "auto", "how often a source is asked")
            .in(FETCH, DEFAULTS, CATEGORY, SOURCE);
    public static final Key<Duration> MIN_INTERVAL = Key.of(
                    "min_interval",
                    Types.duration("1s", "365d"),
                    "15m",
                    "the shortest time between two visits that `auto` chooses")
            .in(FETCH);
    public static final Key<Duration> MAX_INTERVAL = Key.of(
                    "max_interval",
                    Types.duration("1s", "365d"),
                    "24h",
                    "the longest time between two visits that `auto` chooses")
            .in(FETCH);
    public static final Key<Duration> REFRESH_FLOOR = Key.of(
                    "refresh_floor",
                    Types.duration("0s", "1d"),
                    "60s",
                    "the least time between a visit and one asked for by hand")
            .in(FETCH);
    public static final Key<Duration> TIMEOUT = Key.of(
                    "timeout", Types.duration("1s", "1h"), "60s", "the most time for one exchange, body included")
            .in(FETCH);
    public static final Key<Long> MAX_SIZE = Key.of(
                    "max_size", Types.size("1KB", "1GB"), "16MB", "the most bytes of a document, decoded")
            .in(FETCH);
    public static final Key<Value> USER_AGENT = Key.of(
                    "user_agent",
                    new Structures.Agent(),
                    "",
                    "how we name ourselves; `${base_url}` stands for `server.base_url`")
            .in(FETCH);
    public static final Key<String> ROBOTS = Key.of(
                    "robots",
                    Types.word(List.of("none", "pages", "all")),
                    "pages",
                    "where robots.txt is obeyed: nowhere, for web pages, for feeds too")
            .in(FETCH);
    public static final Key<Fields> PER_HOST_PART = Key.of(
                    "per_host", new Type.Part(PER_HOST), "", "how gently one host is asked")
            .in(FETCH);
    public static final Key<Integer> HOST_CONCURRENCY = Key.of(
                    "concurrency", Types.count(1, 100), "1", "requests to one host at once")
            .in(PER_HOST);
    public static final Key<Duration> DELAY = Key.of(
                    "delay", Types.duration("0s", "1h"), "1s", "pause between two requests to one host")
            .in(PER_HOST);
    public static final Key<Integer> CONCURRENCY = Key.of(
                    "concurrency",
                    Types.count(1, 10_000),
                    "200",
                    "requests at once in all; one that waits for 5 s gives its place away")
            .in(FETCH);
    public static final Key<Addresses> PRIVATE_NETWORKS = Key.of(
                    "private_networks", new Structures.Networks(), "deny", "private addresses that sources may have")
            .in(FETCH);

    public static final Key<String> THROTTLE = Key.of(
                    "throttle",
                    Types.word(List.of("origin", "source")),
                    "origin",
                    "whom a 429 silences: all sources of its origin, or that source alone")
            .in(FETCH, DEFAULTS, CATEGORY, SOURCE);

    public static final Key<String> ID = Key.of(
                    "id",
                    Types.line(1000),
                    "",
                    "names the source for ever, also when its URL changes; default: the URL")
            .in(SOURCE);
    public static final Key<Filled> URL = Key.of("url", new Structures.Raw(FeedUrl.EXPECTED), "", "a feed on the web")
            .in(SOURCE);
    public static final Key<Filled> LOCAL = Key.of(
                    "file", new Structures.Raw(Places.FILE), "", "a feed in a file below the folder of feeds.yaml")
            .in(SOURCE);
    public static final Key<Boolean> ENABLED = Key.of(
                    "enabled", Types.flag(), "true", "false: not fetched; its articles stay")
            .in(DEFAULTS, CATEGORY, SOURCE);
    public static final Key<Integer> LIMIT = Key.of("limit", Types.count(1, 10_000), "50", "items in a served feed")
            .in(DEFAULTS, CATEGORY, SOURCE, OUTPUT);
    public static final Key<String> TITLE = Key.of(
                    "title",
                    Types.line(500),
                    "",
                    "title of the category (default: its name) or source (default: the feed's)")
            .in(CATEGORY, SOURCE, OUTPUT);
    public static final Key<Map<String, String>> HEADERS = Key.of(
                    "headers", new Structures.Headers(), "", "request headers; an empty value removes an inherited one")
            .in(DEFAULTS, CATEGORY, SOURCE);

    /// The keys that make a mapping of the tree a source.
    public static final List<String> SOURCE_KINDS =
            List.of("url", "file", "html", "json", "sitemap", "opml", "imap", "push");

    /// First path words of our own, which a category may not take.
    public static final Set<String> RESERVED = Set.of(
            "status", "explain", "healthz", "readyz", "metrics", "media", "hub", "push", "api", "article", "assets",
            "all");

    private static final Map<Section, List<Key<?>>> BY_SECTION = bySection(all());

    private Keys() {}

    static List<Key<?>> in(Sections section) {
        return BY_SECTION.getOrDefault(section, List.of());
    }

    private static Map<Section, List<Key<?>>> bySection(List<Key<?>> all) {
        var bySection = new HashMap<Section, List<Key<?>>>();
        for (Sections section : Sections.values()) {
            bySection.put(
                    section,
                    all.stream().filter(key -> key.sections().contains(section)).toList());
        }
        return bySection;
    }

    private static List<Key<?>> all() {
        var all = new ArrayList<Key<?>>(List.of(
                VERSION,
                SERVER_PART,
                STORAGE_PART,
                FETCH_PART,
                DEFAULTS_PART,
                FEEDS,
                LISTEN,
                BASE_URL,
                ACCESS_KEY,
                INDEXING,
                ADMIN_TOKEN,
                RATE_LIMIT,
                STORAGE_URL,
                KEEP_PART,
                PER_SOURCE,
                DAYS,
                INTERVAL,
                MIN_INTERVAL,
                MAX_INTERVAL,
                REFRESH_FLOOR,
                TIMEOUT,
                MAX_SIZE,
                USER_AGENT,
                ROBOTS,
                PER_HOST_PART,
                HOST_CONCURRENCY,
                DELAY,
                CONCURRENCY,
                PRIVATE_NETWORKS,
                ID,
                URL,
                LOCAL,
                ENABLED,
                LIMIT,
                TITLE,
                HEADERS,
                THROTTLE));
        all.addAll(SourceKeys.ALL);
        all.addAll(TextKeys.ALL);
        all.addAll(ReachKeys.ALL);
        all.addAll(OutputKeys.ALL);
        all.addAll(DedupeKeys.ALL);
        all.addAll(PushKeys.ALL);
        later(all, FILE, "include");
        later(all, PUSH, "hooks");
        later(all, WEBSUB, "subscribe");
        later(all, OUTPUT, "digest");
        for (Sections section : List.of(DEFAULTS, CATEGORY, SOURCE)) {
            later(all, section, "filters");
        }
        later(
                all, SOURCE, "html", "json", "sitemap", "opml", "imap", "push", "items", "link", "date", "map", "token",
                "also");
        return List.copyOf(all);
    }

    private static void later(List<Key<?>> all, Sections section, String... names) {
        Stream.of(names).map(name -> Key.later(section, name)).forEach(all::add);
    }
}
