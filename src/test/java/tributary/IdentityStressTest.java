package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.identity.Identity;
import tributary.identity.Match;
import tributary.refine.Context;
import tributary.refine.Refine;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Memory;
import tributary.store.Placement;
import tributary.store.Store;
import tributary.store.Terms;
import tributary.story.Window;
import tributary.tables.SqliteStore;
import tributary.wire.Envelope;
import tributary.wire.Formats;

/// Publishers who change everything that an article may be known by, one to three things at once, over restarts and
/// retention: no article comes back as new, and no two become one.
class IdentityStressTest {
    private static final SourceId SOURCE = new SourceId("stress");
    private static final int POLLS = 40;
    private static final int SEEDS = 40;
    private static final Terms TERMS = new Terms(Duration.ofMinutes(5), 1, 1, 1, Duration.ZERO);

    @TempDir
    Path folder;

    static List<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noArticleComesBackAsNewAndNoTwoBecomeOne(int seed) {
        var publisher = new Publisher(new Random(seed));
        var reader = new Reader();
        for (int poll = 0; poll < POLLS; poll++) {
            String event = publisher.next();
            reader.poll(publisher, "seed " + seed + ", " + publisher.style + ", poll " + poll + ": " + event);
        }
        reader.close();
    }

    /// How a publisher names items.
    private enum Style {
        PERMALINK,
        NUMBER,
        NONE,
        RANDOM,
        CONSTANT,
        BARE
    }

    /// One article as its publisher has it now.
    private static final class Piece {
        final int n;
        String title;
        String slug;
        String body;
        Instant date;

        Piece(int n, boolean named, Instant date) {
            this.n = n;
            this.title =
                    n % 7 == 0 && named ? "Picture of the day" : "Title of piece " + n + " about " + (n * 7919 % 1000);
            this.slug = "piece-" + n;
            this.body = "Body of piece " + n + ", which goes on for a while about number " + (n * 104729 % 10007);
            this.date = date;
        }
    }

    /// What a piece was known by when it was listed.
    private record Seen(
            int piece,
            @Nullable String guid,
            @Nullable String slug,
            String title,
            @Nullable Instant date,
            String body) {
        /// True when enough of it stands in a later one: its guid with one mark more, its place with title or date, or
        /// all that is its content.
        boolean tellsItselfIn(Seen later) {
            boolean titled = title.equals(later.title);
            boolean placed = slug != null && slug.equals(later.slug);
            boolean dated = date != null && date.equals(later.date);
            boolean named = guid != null && guid.equals(later.guid);
            return (named && (placed || titled || dated))
                    || (placed && (titled || dated))
                    || (titled && body.equals(later.body) && (dated || (date == null && slug == null)));
        }
    }

    private static final class Publisher {
        private final Random random;
        final Style style;
        private final boolean dated;
        private final List<Piece> pieces = new ArrayList<>();
        List<Piece> listed = List.of();
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");
        private String scheme = "http";
        private String host = "news.example";
        private String guids = "http://news.example/?p=";
        private int nonce;
        private boolean tracked;

        Publisher(Random random) {
            this.random = random;
            this.style = Style.values()[random.nextInt(Style.values().length)];
            this.dated = random.nextInt(4) > 0;
            for (int i = 0; i < 8; i++) {
                write();
            }
            listed = List.copyOf(pieces);
        }

        private void write() {
            pieces.addFirst(new Piece(
                    pieces.size() + 1, style != Style.BARE, now.minus(Duration.ofMinutes(random.nextInt(50)))));
        }

        /// One to three changes at once.
        String next() {
            now = now.plus(Duration.ofHours(1 + random.nextInt(30)));
            String events = change();
            for (int more = random.nextInt(3); more > 0; more--) {
                events += ", " + change();
            }
            return events;
        }

        private String change() {
            nonce++;
            int more = random.nextInt(3);
            for (int i = 0; i < more; i++) {
                write();
            }
            List<Piece> before = listed;
            listed = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), 12)));
            Piece one = before.isEmpty() ? new Piece(0, true, now) : before.get(random.nextInt(before.size()));
            boolean named = style == Style.PERMALINK || style == Style.NUMBER;
            return switch (random.nextInt(12)) {
                case 0 -> {
                    scheme = "https";
                    yield "https";
                }
                case 1 -> {
                    host = "h" + nonce + ".example";
                    yield "host moves";
                }
                case 2 -> {
                    guids = "tag:news.example,2026:" + nonce + ":";
                    yield "guids change";
                }
                case 3 -> {
                    listed = before;
                    one.body += " Edited " + nonce + '.';
                    yield "body edited";
                }
                case 4 -> {
                    listed = before;
                    if (style != Style.BARE) {
                        one.title += ", updated";
                    }
                    yield "title edited";
                }
                case 5 -> {
                    listed = before;
                    if (style == Style.NUMBER) {
                        one.title = "Another headline " + nonce;
                        one.slug = "another-" + nonce;
                    }
                    yield "title and link edited together";
                }
                case 6 -> {
                    if (named) {
                        pieces.forEach(it -> it.date = it.date.plusSeconds(86400));
                    }
                    yield "re-dated";
                }
                case 7 -> {
                    listed = listed.subList(0, 3);
                    yield "shrinks";
                }
                case 8 -> {
                    listed = List.of();
                    yield "empty";
                }
                case 9 -> {
                    listed = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), 30)));
                    yield "old ones return";
                }
                case 10 -> {
                    Collections.shuffle(listed, random);
                    yield "order flips";
                }
                default -> {
                    tracked = !tracked;
                    yield "tracking";
                }
            };
        }

        Seen seen(Piece it) {
            String guid = switch (style) {
                case NUMBER -> guids + it.n;
                case PERMALINK -> scheme + host + it.slug;
                case NONE, RANDOM, CONSTANT, BARE -> null;
            };
            return new Seen(
                    it.n, guid, style == Style.BARE ? null : it.slug, it.title, dated ? it.date : null, it.body);
        }

        byte[] document() {
            var xml = new StringBuilder("<rss version='2.0'><channel><title>Stress</title><link>" + scheme + "://"
                    + host + "/</link><description>d</description>");
            for (Piece it : listed) {
                String page = scheme + "://" + host + "/2026/" + it.slug;
                xml.append("<item><title>").append(it.title).append("</title>");
                if (style != Style.BARE) {
                    xml.append("<link>").append(page).append(tracked ? "?utm_source=rss&amp;utm_medium=n" + nonce : "");
                    xml.append("</link>");
                }
                String guid = guid(it, page);
                if (guid != null) {
                    xml.append("<guid isPermaLink='false'>").append(guid).append("</guid>");
                }
                if (dated) {
                    xml.append("<pubDate>")
                            .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(it.date.atOffset(ZoneOffset.UTC)));
                    xml.append("</pubDate>");
                }
                xml.append("<description>&lt;p&gt;")
                        .append(it.body)
                        .append("&lt;/p&gt;&lt;!-- ")
                        .append(nonce);
                xml.append(" --&gt;&lt;img src=\"https://pixel.example/p.gif?r=")
                        .append(nonce)
                        .append("\"&gt;");
                xml.append("</description></item>");
            }
            return xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        }

        private @Nullable String guid(Piece it, String page) {
            return switch (style) {
                case PERMALINK -> page;
                case NUMBER -> guids + it.n;
                case NONE, BARE -> null;
                case RANDOM -> String.format(Locale.ROOT, "%x-%x", nonce * 7919L + it.n, it.n * 31L + nonce);
                case CONSTANT -> "always the same";
            };
        }
    }

    /// Does what a visit does, and keeps book of which piece got which id.
    private final class Reader {
        private final Map<Integer, Seen> last = new HashMap<>();
        private final Map<Integer, ArticleId> ids = new HashMap<>();
        private final Set<Integer> strangers = new HashSet<>();
        private final Map<ArticleId, Integer> pieces = new HashMap<>();
        private Store store = open();
        private int polls;

        private Store open() {
            return SqliteStore.open(folder.resolve("stress.db"), new Window(1000));
        }

        void poll(Publisher publisher, String when) {
            Instant now = publisher.now;
            if (polls++ % 9 == 8) {
                store.close();
                store = open();
            }
            if (polls % 13 == 12) {
                store.retain(5, Duration.ofDays(1), now);
            }
            store.arrange(
                    List.of(new Placement(
                            SOURCE,
                            true,
                            "a",
                            "a",
                            new Placement.Limits(null, Duration.ZERO),
                            List.of(CategoryPath.of("a")))),
                    Map.of(),
                    now);
            Claim claim = store.claim(List.of(SOURCE), now, TERMS).claims().getFirst();
            var reading = (Reading.Feed) Formats.read(
                    new Envelope(publisher.document(), URI.create("https://feed.example/rss"), "text/xml", null));
            List<Draft> drafts = reading.drafts();
            var refine =
                    new Refine(new Context(SOURCE, reading.head(), URI.create("https://feed.example/rss"), now, null));
            List<Traces> traces = drafts.stream().map(refine::traces).toList();
            List<Match> matches = Identity.of(SOURCE, traces, store.known(SOURCE, traces));
            var items = new ArrayList<Commit.Item>();
            var renamed = new ArrayList<Commit.Renamed>();
            var listed = new ArrayList<ArticleId>();
            for (int i = 0; i < drafts.size(); i++) {
                switch (matches.get(i)) {
                    case Match.Known(ArticleId id) -> listed.add(id);
                    case Match.Renamed(ArticleId id) -> {
                        listed.add(id);
                        renamed.add(new Commit.Renamed(id, traces.get(i)));
                    }
                    case Match.New(ArticleId id) -> {
                        listed.add(id);
                        items.add(new Commit.Item(refine.article(id, drafts.get(i)), traces.get(i), true));
                    }
                    case Match.Changed(ArticleId id) -> {
                        listed.add(id);
                        items.add(new Commit.Item(refine.edited(id, drafts.get(i)), traces.get(i), false));
                    }
                }
            }
            store.commit(new Commit(claim, Memory.NONE, items, renamed, listed, now, null, null, List.of()));
            for (int i = 0; i < listed.size(); i++) {
                note(publisher.seen(publisher.listed.get(i)), listed.get(i), when);
            }
        }

        /// A piece that kept too little of itself since it was last listed may come as new; its marks then name two
        /// articles, and it is not followed any further.
        private void note(Seen now, ArticleId id, String when) {
            Seen before = last.put(now.piece(), now);
            ArticleId known = ids.put(now.piece(), id);
            boolean lost = before != null && !before.tellsItselfIn(now) && !id.equals(known);
            if (before != null && !lost && !strangers.contains(now.piece())) {
                assertThat(id)
                        .as("piece " + now.piece() + " came again: " + when)
                        .isEqualTo(known);
            }
            if (lost) {
                strangers.add(now.piece());
            }
            assertThat(pieces.merge(id, now.piece(), (a, b) -> a))
                    .as("two pieces became one: " + when)
                    .isEqualTo(now.piece());
        }

        void close() {
            store.close();
        }
    }
}
