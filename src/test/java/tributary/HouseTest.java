package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the compiled classes to the table of rooms in ARCHITECTURE.md. A new arrow is a decision: change the table
/// here in a commit of its own and say why.
class HouseTest {
    private static final Path CLASSES = Path.of("target/classes/tributary");

    /// Which room may know which.
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("article", Set.of()),
            Map.entry("charset", Set.of()),
            Map.entry("host", Set.of()),
            Map.entry("html", Set.of("host")),
            Map.entry("clean", Set.of("host", "html")),
            Map.entry("gist", Set.of("html")),
            Map.entry("url", Set.of("article", "host", "html")),
            Map.entry("page", Set.of()),
            Map.entry("declared", Set.of("html", "page")),
            Map.entry("byline", Set.of("html", "dates", "page", "declared")),
            Map.entry("metadata", Set.of("html", "clean", "dates", "page", "declared", "byline")),
            Map.entry("lines", Set.of("html", "dates", "page")),
            Map.entry("extract", Set.of("html", "clean", "charset", "page", "declared", "metadata", "lines")),
            Map.entry("http", Set.of()),
            Map.entry("address", Set.of()),
            Map.entry("fetch", Set.of("address")),
            Map.entry("connect", Set.of("http", "address", "fetch")),
            Map.entry("network", Set.of("http", "address", "fetch", "connect")),
            Map.entry("dates", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("xml", Set.of("charset", "html")),
            Map.entry("draft", Set.of("xml")),
            Map.entry("entry", Set.of("html", "dates", "xml", "draft")),
            Map.entry("wire", Set.of("html", "charset", "dates", "json", "xml", "draft", "entry")),
            Map.entry("markup", Set.of()),
            Map.entry("content", Set.of("markup")),
            Map.entry("press", Set.of("article", "html", "http", "json", "markup")),
            Map.entry("pages", Set.of("article", "json", "markup", "content", "press")),
            Map.entry("filter", Set.of("article", "html")),
            Map.entry("plan", Set.of("article", "filter", "html", "clean", "address")),
            Map.entry("yaml", Set.of()),
            Map.entry("types", Set.of("article", "host", "html", "address", "plan", "yaml")),
            Map.entry("keys", Set.of("article", "filter", "html", "clean", "address", "plan", "yaml", "types")),
            Map.entry("rules", Set.of("html", "plan", "yaml")),
            Map.entry(
                    "config",
                    Set.of("article", "filter", "html", "draft", "address", "plan", "yaml", "types", "keys", "rules")),
            Map.entry(
                    "refine", Set.of("article", "html", "clean", "gist", "charset", "url", "extract", "draft", "plan")),
            Map.entry("identity", Set.of("article")),
            Map.entry("sketch", Set.of()),
            Map.entry("compare", Set.of("sketch")),
            Map.entry("story", Set.of("article", "identity", "sketch", "compare")),
            Map.entry("export", Set.of("article", "plan", "press", "pages")),
            Map.entry("store", Set.of("article", "identity", "story")),
            Map.entry("sqlite", Set.of("store")),
            Map.entry("rows", Set.of("article", "identity", "sketch", "story", "store", "sqlite")),
            Map.entry("library", Set.of("article", "store", "sqlite", "rows")),
            Map.entry("listing", Set.of("article", "story", "store", "sqlite", "rows")),
            Map.entry(
                    "tables",
                    Set.of("article", "identity", "sketch", "story", "store", "sqlite", "rows", "library", "listing")),
            Map.entry("cadence", Set.of("article", "charset", "http", "fetch", "draft", "wire", "plan", "store")),
            Map.entry("time", Set.of("store")),
            Map.entry(
                    "visit",
                    Set.of(
                            "article",
                            "cadence",
                            "draft",
                            "fetch",
                            "identity",
                            "plan",
                            "refine",
                            "store",
                            "story",
                            "time")),
            Map.entry(
                    "aftermath",
                    Set.of(
                            "article", "html", "page", "extract", "fetch", "plan", "refine", "store", "cadence", "time",
                            "visit")),
            Map.entry("arrange", Set.of("article", "cadence", "plan", "store", "story", "time", "visit")),
            Map.entry(
                    "refresh",
                    Set.of(
                            "article",
                            "fetch",
                            "plan",
                            "config",
                            "store",
                            "cadence",
                            "time",
                            "visit",
                            "aftermath",
                            "arrange")),
            Map.entry("query", Set.of("article", "filter", "press", "store")),
            Map.entry("catalogue", Set.of("article", "filter", "plan", "press", "pages", "query", "store", "url")),
            Map.entry("answer", Set.of("http", "press")),
            Map.entry("shelf", Set.of("article", "store", "press", "query", "answer")),
            Map.entry("hub", Set.of("fetch", "store")),
            Map.entry(
                    "report",
                    Set.of(
                            "article",
                            "fetch",
                            "plan",
                            "store",
                            "press",
                            "pages",
                            "catalogue",
                            "shelf",
                            "cadence",
                            "refresh")),
            Map.entry(
                    "desk",
                    Set.of(
                            "article",
                            "hub",
                            "answer",
                            "shelf",
                            "report",
                            "plan",
                            "store",
                            "json",
                            "press",
                            "pages",
                            "filter",
                            "query",
                            "catalogue",
                            "refresh")),
            Map.entry("serve", Set.of("answer", "shelf", "report", "plan", "desk")),
            Map.entry(
                    "tool",
                    Set.of(
                            "article", "html", "clean", "gist", "url", "page", "extract", "fetch", "dates", "json",
                            "draft", "wire", "sketch", "story")),
            Map.entry(
                    "cli",
                    Set.of(
                            "article",
                            "html",
                            "address",
                            "fetch",
                            "json",
                            "draft",
                            "wire",
                            "press",
                            "pages",
                            "plan",
                            "keys",
                            "config",
                            "library",
                            "cadence",
                            "refresh",
                            "catalogue",
                            "serve",
                            "store",
                            "export",
                            "tool")));

    /// Which rooms alone know a library, by package prefix.
    private static final Map<String, Set<String>> LIBRARY = Map.ofEntries(
            Map.entry(
                    "org/jsoup/",
                    Set.of("html", "clean", "gist", "page", "declared", "byline", "metadata", "lines", "extract")),
            Map.entry("org/mozilla/universalchardet/", Set.of("charset")),
            Map.entry("okhttp3/", Set.of("host", "fetch", "connect", "network")),
            Map.entry("okio/", Set.of()),
            Map.entry("org/brotli/", Set.of("http")),
            Map.entry("com/github/luben/zstd/", Set.of("http")),
            Map.entry("java/net/http/", Set.of()),
            Map.entry("crawlercommons/", Set.of("fetch")),
            Map.entry("com/rometools/", Set.of("wire")),
            Map.entry("org/jdom2/", Set.of("wire", "entry", "xml")),
            Map.entry("com/ctc/wstx/", Set.of("xml")),
            Map.entry("tools/jackson/", Set.of("json", "declared")),
            Map.entry("com/google/re2j/", Set.of("filter")),
            Map.entry("org/snakeyaml/", Set.of("yaml")),
            Map.entry("java/sql/", Set.of("sqlite", "rows", "library", "listing", "tables")),
            Map.entry("javax/sql/", Set.of("sqlite")),
            Map.entry("org/flywaydb/", Set.of("sqlite")),
            Map.entry("org/sqlite/", Set.of("sqlite")),
            Map.entry("org/quartz/", Set.of("refresh")),
            Map.entry("io/javalin/", Set.of("serve")),
            Map.entry("org/eclipse/jetty/", Set.of("shelf", "serve")),
            Map.entry("jakarta/", Set.of("serve")),
            Map.entry("picocli/", Set.of("cli")));

    private static final Set<String> PURE = Set.of(
            "page",
            "declared",
            "byline",
            "metadata",
            "lines",
            "article",
            "charset",
            "host",
            "html",
            "clean",
            "gist",
            "url",
            "extract",
            "http",
            "dates",
            "json",
            "xml",
            "draft",
            "entry",
            "wire",
            "markup",
            "content",
            "press",
            "pages",
            "answer",
            "filter",
            "refine",
            "identity",
            "sketch",
            "compare",
            "story",
            "store",
            "cadence");

    /// What a pure room may not touch: clocks, files, sockets, randomness, threads, logs.
    private static final List<String> IMPURE = List.of(
            "java/nio/file/",
            "java/nio/channels/",
            "java/io/File",
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/InetAddress",
            "java/net/URLConnection",
            "java/net/HttpURLConnection",
            "java/time/Clock",
            "java/util/Random",
            "java/util/Timer",
            "java/security/SecureRandom",
            "java/lang/Thread",
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/Executor",
            "java/util/concurrent/ForkJoin",
            "java/util/concurrent/CompletableFuture",
            "org/slf4j/");

    private static final Set<String> IMPURE_CALLS = Set.of(
            "java/time/Instant.now",
            "java/time/LocalDate.now",
            "java/time/LocalDateTime.now",
            "java/time/ZonedDateTime.now",
            "java/time/OffsetDateTime.now",
            "java/time/Year.now",
            "java/lang/System.currentTimeMillis",
            "java/lang/System.nanoTime",
            "java/lang/System.getenv",
            "java/lang/System.getProperty",
            "java/lang/Math.random",
            "java/util/UUID.randomUUID");

    /// What opens a connection to somewhere else.
    private static final Set<String> WAYS_OUT = Set.of(
            "java/net/Socket.<init>",
            "java/net/DatagramSocket.<init>",
            "java/net/http/HttpClient.newHttpClient",
            "java/net/http/HttpClient.newBuilder",
            "java/net/URL.openConnection",
            "java/net/URL.openStream",
            "java/net/URL.getContent",
            "java/nio/channels/SocketChannel.open",
            "java/nio/channels/DatagramChannel.open",
            "java/nio/channels/AsynchronousSocketChannel.open",
            "javax/net/SocketFactory.getDefault",
            "java/lang/ProcessBuilder.<init>",
            "java/lang/Runtime.exec",
            "org/jsoup/Jsoup.connect",
            "okhttp3/OkHttpClient.<init>",
            "okhttp3/OkHttpClient$Builder.<init>",
            "org/eclipse/jetty/client/HttpClient.<init>");

    private static final Set<String> LOOKUPS = Set.of(
            "java/net/InetAddress.getByName",
            "java/net/InetAddress.getAllByName",
            "java/net/Inet6Address.getByName",
            "java/net/Inet4Address.getByName");

    /// A row of the table in ARCHITECTURE.md: a room, what it is, which rooms it may know.
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");

    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    private final List<Compiled> classes = read();

    @Test
    void aRoomKnowsOnlyTheRoomsOfItsRow() {
        var breaches = new TreeSet<String>();
        for (Compiled it : inRooms()) {
            for (String type : it.types()) {
                String other = room(type);
                if (!other.isEmpty()
                        && !other.equals(it.room())
                        && !MAY_KNOW.getOrDefault(it.room(), Set.of()).contains(other)) {
                    breaches.add(it.name() + " knows " + type);
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyArrowIsUsed() {
        var idle = new TreeMap<String, Set<String>>();
        MAY_KNOW.forEach((room, others) -> idle.put(room, new TreeSet<>(others)));
        for (Compiled it : inRooms()) {
            it.types()
                    .forEach(type ->
                            idle.getOrDefault(it.room(), new TreeSet<>()).remove(room(type)));
        }
        idle.values().removeIf(Set::isEmpty);
        assertThat(idle).isEmpty();
    }

    @Test
    void thePageOfTheArchitectureSaysTheSame() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String others = row.group(2);
                said.put(row.group(1), others.equals("-") ? Set.of() : new TreeSet<>(List.of(others.split(", "))));
            }
        }
        assertThat(said).containsExactlyInAnyOrderEntriesOf(MAY_KNOW);
    }

    @Test
    void everyRoomStandsInTheTable() {
        assertThat(inRooms().stream().map(Compiled::room).distinct()).isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void theTableHasNoCycle() {
        for (String start : MAY_KNOW.keySet()) {
            var reached = new HashSet<String>();
            reach(start, reached);
            assertThat(reached).as("rooms that %s leads to", start).doesNotContain(start);
        }
    }

    @Test
    void aLibraryLivesInOneRoom() {
        var breaches = new TreeSet<String>();
        for (Compiled it : inRooms()) {
            for (String type : it.types()) {
                LIBRARY.forEach((prefix, rooms) -> {
                    if (type.startsWith(prefix) && !rooms.contains(it.room())) {
                        breaches.add(it.name() + " knows " + type);
                    }
                });
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void quartzStaysInOneFile() {
        assertThat(inRooms().stream()
                        .filter(it -> it.types().stream().anyMatch(type -> type.startsWith("org/quartz/")))
                        .map(it -> it.name().replaceAll("\\$.*", ""))
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPureRoomHasNoClockFilesNetworkRandomnessThreadsOrLog() {
        var breaches = new TreeSet<String>();
        for (Compiled it : inRooms()) {
            if (PURE.contains(it.room())) {
                it.types().stream()
                        .filter(type -> IMPURE.stream().anyMatch(type::startsWith))
                        .forEach(type -> breaches.add(it.name() + " knows " + type));
                it.calls().stream()
                        .filter(IMPURE_CALLS::contains)
                        .forEach(call -> breaches.add(it.name() + " calls " + call));
            }
        }
        assertThat(breaches).isEmpty();
    }

    /// One client, one address policy: whatever opens a connection or looks up a name elsewhere would go around it.
    @Test
    void socketsAreOpenedInOnePlaceOnly() {
        assertThat(callers(WAYS_OUT)).containsOnly("tributary/connect/GuardedSockets");
        assertThat(callers(LOOKUPS)).containsOnly("tributary/connect/Names");
    }

    private Set<String> callers(Set<String> calls) {
        var callers = new TreeSet<String>();
        classes.stream()
                .filter(it -> it.calls().stream().anyMatch(calls::contains))
                .forEach(it -> callers.add(it.name().replaceAll("\\$.*", "")));
        return callers;
    }

    @Test
    void onlyRefineAndTheReadersOfRowsConstructArticles() {
        assertThat(inRooms().stream()
                        .filter(it -> it.calls().contains("tributary/article/Article.<init>"))
                        .map(Compiled::room)
                        .distinct())
                .isSubsetOf("article", "refine", "rows", "library");
    }

    @Test
    void onlyTributaryHoldsAClock() {
        assertThat(classes.stream()
                        .filter(it -> it.calls().contains("java/time/Clock.systemUTC")
                                || it.calls().contains("java/time/Instant.now")
                                || it.calls().contains("java/lang/System.currentTimeMillis"))
                        .map(it -> it.name().replaceAll("\\$.*", ""))
                        .distinct())
                .isSubsetOf("tributary/Tributary");
    }

    @Test
    void everyRoomSaysWhatItIs() throws IOException {
        for (Path room : rooms()) {
            String text = Files.readString(room.resolve("package-info.java"));
            assertThat(text).as(room.toString()).startsWith("/// ").contains("@NullMarked");
        }
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        var tooLong = new TreeMap<String, Long>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > 300) {
                        tooLong.put(file.toString(), count);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /// The formatter breaks longer `///` lines and leaves the second half without its slashes.
    @Test
    void noDocLineIsLongerThan120Characters() throws IOException {
        var tooLong = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    lines.filter(line -> line.strip().startsWith("///") && line.length() > 120)
                            .forEach(line -> tooLong.add(file + ": " + line.strip()));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> rooms() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/tributary"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static void reach(String room, Set<String> reached) {
        for (String next : MAY_KNOW.getOrDefault(room, Set.of())) {
            if (reached.add(next)) {
                reach(next, reached);
            }
        }
    }

    private List<Compiled> inRooms() {
        return classes.stream().filter(it -> !it.room().isEmpty()).toList();
    }

    /// The room of a class, or the empty text when it stands outside of the rooms.
    private static String room(String type) {
        if (!type.startsWith("tributary/")) {
            return "";
        }
        int end = type.indexOf('/', "tributary/".length());
        return end < 0 ? "" : type.substring("tributary/".length(), end);
    }

    private static List<Compiled> read() {
        var all = new ArrayList<Compiled>();
        try (var files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                all.add(Compiled.of(ClassFile.of().parse(file)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    /// A class with the types and methods that its constant pool names.
    private record Compiled(String name, Set<String> types, Set<String> calls) {
        String room() {
            return HouseTest.room(name);
        }

        static Compiled of(ClassModel model) {
            var types = new TreeSet<String>();
            var calls = new TreeSet<String>();
            for (PoolEntry entry : model.constantPool()) {
                switch (entry) {
                    case ClassEntry type -> types.add(type.asInternalName());
                    case MemberRefEntry member ->
                        calls.add(member.owner().asInternalName() + "."
                                + member.name().stringValue());
                    case Utf8Entry text -> addDescriptor(text.stringValue(), types);
                    default -> {}
                }
            }
            return new Compiled(model.thisClass().asInternalName(), types, calls);
        }

        private static void addDescriptor(String text, Set<String> types) {
            if (text.startsWith("(") || text.startsWith("L") || text.startsWith("[")) {
                var matcher = TYPE_IN_DESCRIPTOR.matcher(text);
                while (matcher.find()) {
                    types.add(matcher.group(1));
                }
            }
        }
    }
}
