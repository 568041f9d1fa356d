package tributary.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.clean.Cleaner;
import tributary.json.Json;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Format;
import tributary.press.Opml;
import tributary.press.Origin;
import tributary.press.Site;

/// Articles made of anything: whatever they hold, what we serve of them is valid.
class AnythingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Site SITE = new Site(URI.create("https://news.example.org/"), false);
    private static final List<String> SCRAPS = List.of(
            "]]>",
            "<![CDATA[",
            "</title>",
            "<b>",
            "</b>",
            "<script>x</script>",
            "&copy;",
            "&amp;",
            "&#39;",
            "&#x27;",
            "R&D2",
            "\u0000",
            "\u0007",
            "\u001b",
            "\u0085",
            "\u009f",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "\ufdd0",
            "\ufffd",
            "\ud800",
            "\udc00",
            "\ud83d\udc69\u200d\ud83d\udc67",
            "\u202e",
            "\u2066",
            "\u00c3\u00a9",
            "\u00c2\u00bb",
            "\u00e2\u0080\u0099",
            "\u00e9",
            "新闻",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "<!--",
            "-->",
            "<?x ?>",
            "a",
            "Z",
            "9",
            "Ann <ann@example.org>",
            "<table><tr><td>x",
            "<a href=/x>y</a>",
            "<bdo dir=rtl>z</bdo>",
            "<video controls src=https://v.example/a.mp4></video>",
            "<h1><h2>",
            "<ruby>漢<rt>han</ruby>",
            "<svg><title>");
    private static final List<String> LINKS = List.of(
            "https://a.example/x?y=[1]&z=2#f",
            "http://[2001:db8::1]:8080/x",
            "http://localhost/x",
            "https://a.example",
            "https://例子.测试/路?问=题",
            "http://a_b.example/x",
            "https://a.example?x=[y]",
            "https://A.Example:443/%7ex");
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.MIN,
            Instant.MAX,
            NOW,
            NOW.plus(Duration.ofDays(400)),
            Instant.parse("1989-12-31T23:59:59Z"));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWeServeOfAnythingIsValid(int seed) {
        Channel channel = channel(new Random(seed));
        for (Format format : List.of(Format.RSS, Format.ATOM, Format.OPML)) {
            byte[] document = Edition.print(format, channel).plain();
            assertThat(Validity.findings(document, channel.address(format), NOW))
                    .as(format.name())
                    .isEmpty();
        }
        byte[] sources = Opml.sources(channel).plain();
        assertThat(Validity.findings(sources, "", NOW)).isEmpty();
        assertThat(Json.read(new String(Edition.print(Format.JSON, channel).plain(), StandardCharsets.UTF_8)))
                .hasValueSatisfying(AnythingTest::isValid);
    }

    private static void isValid(Map<String, Object> feed) {
        assertThat(feed).containsKeys("version", "title", "items");
        for (Object item : (List<?>) Objects.requireNonNull(feed.get("items"))) {
            Object content = ((Map<?, ?>) item).get("content_html");
            if (content != null) {
                assertThat(HtmlValidity.findings(content.toString())).isEmpty();
            }
        }
    }

    private static Channel channel(Random random) {
        var entries = new ArrayList<Entry>();
        Branch place = place(random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            Origin origin = origin(random);
            var also = List.of(new Entry.Also(origin(random), link(random)));
            entries.add(new Entry(article(random, i), place(random), origin, also));
        }
        Instant updated = random.nextInt(5) == 0 ? Instant.EPOCH : NOW.minusSeconds(random.nextInt(1_000_000));
        return new Channel(SITE, place, "", updated, entries);
    }

    private static Branch place(Random random) {
        String title = text(random, 4);
        Origin origin = random.nextBoolean() ? origin(random) : null;
        return new Branch(CategoryPath.of("a/b"), title, List.of(text(random, 2), title), origin, List.of());
    }

    private static Origin origin(Random random) {
        return new Origin("s" + text(random, 3), text(random, 3), link(random), link(random));
    }

    private static Article article(Random random, int number) {
        var source = new SourceId("s" + random.nextInt(3));
        ArticleId id = ArticleId.of(source, "k" + number);
        List<Enclosure> files = random.nextBoolean()
                ? List.of()
                : List.of(
                        new Enclosure(always(random), text(random, 2), random.nextInt(3)),
                        new Enclosure(always(random), "audio/mpeg", 5));
        return new Article(
                id,
                source,
                new Story(id),
                link(random),
                null,
                text(random, 5),
                List.of(text(random, 3), text(random, 1)),
                pick(random, TIMES),
                pick(random, TIMES),
                NOW.minusSeconds(random.nextInt(100_000)),
                text(random, 8),
                random.nextInt(4) == 0 ? "" : Cleaner.clean(text(random, 30), URI.create("https://a.example/")),
                random.nextBoolean() ? null : new Image(always(random), random.nextInt(2), random.nextInt(2)),
                files,
                List.of(text(random, 2), text(random, 2), " "),
                pick(random, List.of("en", "zh-Hans-CN", "deu", "und", "x y", "qqq", "iw", "EN-us")),
                1);
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(pick(random, SCRAPS));
        }
        return text.toString();
    }

    private static @Nullable URI link(Random random) {
        return random.nextInt(4) == 0 ? null : always(random);
    }

    private static URI always(Random random) {
        return URI.create(pick(random, LINKS));
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
