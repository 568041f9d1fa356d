package tributary.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.article.Traces;
import tributary.story.Copies;
import tributary.story.Folding;
import tributary.story.Telling;
import tributary.story.Verdict;

/// Sources, articles and visits for tests.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(10);

    /// Terms that forbid nothing.
    public static final Terms TERMS = new Terms(LEASE, 100_000, 100_000, 100_000, Duration.ZERO);

    private Samples() {}

    public static Placement placement(String source, String... places) {
        return new Placement(
                new SourceId(source),
                true,
                "address of " + source,
                "terms of " + source,
                new Placement.Limits("https://" + source + ".example:443", PAUSE),
                Stream.of(places).map(CategoryPath::of).toList());
    }

    static ArticleId id(String source, String guid) {
        return ArticleId.of(new SourceId(source), guid);
    }

    static Traces traces(String guid, String link, String text) {
        return new Traces(guid, link, "title " + guid, LocalDate.of(2026, 11, 24), fingerprint(text));
    }

    static String fingerprint(String text) {
        return "%032x".formatted(text.hashCode() & 0xffffffffL);
    }

    /// An article published `minutes` before noon.
    public static Commit.Item item(String source, String guid, String link, int minutes, String text) {
        ArticleId id = id(source, guid);
        var article = new Article(
                id,
                new SourceId(source),
                new Story(id),
                URI.create(link),
                link + "?utm_source=rss",
                "title " + guid,
                List.of("Ada \\ Lovelace", "two\nlines"),
                NOON.minus(Duration.ofMinutes(minutes)),
                NOON.minus(Duration.ofMinutes(minutes)),
                NOON,
                "summary of " + text,
                "<p>" + text + "</p>",
                new Image(URI.create("https://img.example/" + guid + ".png"), 640, 480),
                List.of(new Enclosure(URI.create("https://media.example/a.mp3"), "audio/mpeg", 7)),
                List.of("tag"),
                "en",
                1);
        return new Commit.Item(article, traces(guid, link, text), true);
    }

    public static Commit.Item item(String source, String guid, int minutes) {
        return item(source, guid, "https://" + source + ".example/" + guid, minutes, "text of " + guid);
    }

    public static Memory memory(@Nullable String etag, @Nullable Instant nextDue) {
        return new Memory(
                new Memory.Document(etag, "Tue, 24 Nov 2026 12:00:00 GMT", "hash"),
                new Memory.Course(2, NOON, nextDue, null, Memory.Outcome.FRESH, null),
                new Memory.Head("Title", "https://site.example/", "en", null),
                new Memory.Posting(Duration.ofMinutes(30), null),
                Wishes.NONE,
                Road.NONE,
                Standing.NONE,
                Told.NOTHING);
    }

    public static List<Claim> claim(Ledger ledger, String source, Instant at) {
        return ledger.claim(List.of(new SourceId(source)), at, TERMS).claims();
    }

    /// Claims the source and commits these items as all that it lists.
    public static Committed visit(Ledger store, String source, Commit.Item... items) {
        return visitAt(store, source, NOON, items);
    }

    static Committed visitAt(Ledger store, String source, Instant at, Commit.Item... items) {
        Claim claim = claim(store, source, at).getFirst();
        var ids = Stream.of(items).map(it -> it.article().id()).toList();
        return store.commit(commit(claim, memory("\"1\"", at.plus(LEASE)), List.of(items), ids, at));
    }

    /// A commit in which nothing goes by another name, after which nobody rests, nothing turned and nothing is learnt.
    public static Commit commit(
            Claim claim, Memory memory, List<Commit.Item> items, @Nullable List<ArticleId> listed, Instant at) {
        return new Commit(claim, memory, items, List.of(), listed, at, null, null, List.of());
    }

    static List<String> titles(Store store, String place) {
        return store.newest(CategoryPath.of(place), 50, 0).stream()
                .map(it -> it.article().title())
                .toList();
    }

    /// Takes articles with the same link for copies; remembers what it was told to restore.
    public static final class ByLink implements Copies {
        final Map<URI, ArticleId> firsts = new HashMap<>();
        final List<Remembered> restored = new ArrayList<>();

        @Override
        public Verdict judge(Telling telling, Folding folding) {
            URI link = telling.link() == null ? URI.create("urn:none") : telling.link();
            if (link.toString().contains("poison")) {
                firsts.clear();
                throw new IllegalStateException("poison");
            }
            ArticleId first = folding.folds() ? firsts.putIfAbsent(link, telling.id()) : null;
            return first == null
                    ? new Verdict(null, new Story(telling.id()), "first")
                    : new Verdict(first, new Story(first), "same link");
        }

        @Override
        public Copies fresh() {
            return new ByLink();
        }

        @Override
        public void restore(Iterable<Remembered> past) {
            firsts.clear();
            restored.clear();
            past.forEach(restored::add);
            past.forEach(it -> {
                if (it.telling().link() != null) {
                    firsts.putIfAbsent(it.telling().link(), it.telling().id());
                }
            });
        }
    }
}
