package tributary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.clean.Cleaner;
import tributary.dates.Dates;
import tributary.draft.Draft;
import tributary.draft.Outline;
import tributary.draft.Reading;
import tributary.html.Discovery;
import tributary.html.Links;
import tributary.html.Texts;
import tributary.json.Json;
import tributary.url.Canonical;
import tributary.xml.Tree;

/// Damaged documents, dates and links: whatever the bytes, there is a reading or a refusal, within the limits.
///
/// The seed is fixed, so that the gate always says the same. `-Dtributary.fuzz.seed=random` (or a number) and
/// `-Dtributary.fuzz.rounds=1000000` look further; a failure names the seed, the round and the bytes.
class HostileInputTest {
    private static final int ROUNDS = Integer.getInteger("tributary.fuzz.rounds", 400);
    private static final long SEED = seed(System.getProperty("tributary.fuzz.seed", "4"));
    private static final Path RESOURCES = Path.of("src/test/resources/tributary");
    private static final String LONE_SURROGATE = "(?s).*(?:[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])).*";

    private static long seed(String text) {
        return text.equals("random") ? System.nanoTime() : Long.parseLong(text);
    }

    @Test
    void anyDocumentGivesAReadingOrARefusalWithinTheLimits() throws IOException {
        rounds(stock("wire"), 1, bytes -> {
            for (String type : new String[] {null, "text/html; charset=gb2312"}) {
                Reading reading =
                        Formats.read(new Envelope(bytes, URI.create("https://example.org/a/feed"), type, null));
                holds(reading);
            }
        });
    }

    @Test
    void anyListOfSubscriptionsIsReadOrRefused() throws IOException {
        var lists = new ArrayList<byte[]>();
        String outline = "<outline text='a' type='rss' xmlUrl='https://example.org/a'/>";
        lists.add(("<?xml version='1.0'?><opml version='2.0'><head><title>t</title></head><body><outline text='f'>"
                        + outline.repeat(3) + "</outline>" + outline + "</body></opml>")
                .getBytes(StandardCharsets.UTF_8));
        rounds(
                lists,
                2,
                bytes -> Opml.read(new Envelope(bytes, null, null, null))
                        .ifPresent(list -> assertThat(count(list.outlines())).isLessThanOrEqualTo(Opml.MAX_OUTLINES)));
    }

    @Test
    void anyPageIsCleanedAndAskedForFeeds() throws IOException {
        rounds(stock("clean"), 3, bytes -> {
            String html = new String(bytes, StandardCharsets.UTF_8);
            assertThat(Discovery.feeds(html, "https://example.org/")).hasSizeLessThanOrEqualTo(50);
            String clean = Cleaner.clean(html, URI.create("https://example.org/"));
            assertThat(clean.toLowerCase(Locale.ROOT)).doesNotContain("<script", "<style");
            assertThat(Texts.plain(html)).doesNotMatch(LONE_SURROGATE);
        });
    }

    @Test
    void anyDateIsADayOfFourDigitYearsOrNone() {
        List<byte[]> dates = List.of(
                bytes("Tue, 24 Nov 2026 12:51:42 +0100"),
                bytes("2026-11-24T12:51:42.123Z"),
                bytes("20261124T125142"),
                bytes("2026-W48-2"),
                bytes("24 de noviembre de 2026 a las 12:51"),
                bytes("2026年11月24日 下午3時5分"),
                bytes("Tuesday, 24-Nov-26 12:51:42 GMT"),
                bytes("24.11.26 kl. 12.51"),
                bytes("1764000000"));
        rounds(dates, 4, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Dates.parse(text)
                    .ifPresent(instant -> assertThat(instant)
                            .isBetween(
                                    java.time.Instant.parse("0000-12-30T00:00:00Z"),
                                    java.time.Instant.parse("+10000-01-02T00:00:00Z")));
        });
    }

    @Test
    void anyLinkIsResolvedAndMadeCanonicalOrDropped() {
        List<byte[]> links = List.of(
                bytes("https://user@example.org:443/a/../b;c?utm_source=x&d=e%20f#g"),
                bytes("//example.org/?q=ü#é"),
                bytes("../x/./y?z"),
                bytes("https://l.example.com/?url=https%3A%2F%2Fexample.org%2Fa"),
                bytes("http://xn--bcher-kva.example/ä"),
                bytes("https://[2001:db8::1]:8080/a|b{c}"));
        rounds(links, 5, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Links.absolute("https://example.org/a/", text).ifPresent(link -> {
                Canonical.of(link, List.of("https://example.org/")).ifPresent(canonical -> {
                    assertThat(canonical.toString().length()).isLessThanOrEqualTo(Canonical.MAX_LENGTH);
                    assertThat(canonical.getScheme()).matches("https?");
                    assertThat(Canonical.of(canonical.toString(), List.of("https://example.org/")))
                            .contains(canonical);
                });
            });
        });
    }

    private static void holds(Reading reading) {
        switch (reading) {
            case Reading.Unreadable refused -> assertThat(refused.reason()).isNotBlank();
            case Reading.Feed feed -> {
                assertThat(feed.drafts()).hasSizeLessThanOrEqualTo(Tree.MAX_ENTRIES);
                feed.drafts().forEach(HostileInputTest::holds);
                Map<String, Object> printed =
                        Json.read(Json.write(Readings.print(feed))).orElseThrow();
                assertThat((List<?>) printed.get("entries")).hasSameSizeAs(feed.drafts());
            }
        }
    }

    private static void holds(Draft draft) {
        isText(draft.title());
        isText(draft.summary());
        isText(draft.content());
        assertThat(draft.enclosures()).hasSizeLessThanOrEqualTo(400);
        assertThat(draft.categories()).hasSizeLessThanOrEqualTo(500);
        if (draft.link() != null) {
            assertThat(draft.link()).matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
        }
    }

    private static void isText(@Nullable String text) {
        if (text != null) {
            assertThat(text).isNotEmpty();
            assertThat(text.indexOf('\u0000')).isNegative();
        }
    }

    private static void rounds(List<byte[]> stock, int stream, Consumer<byte[]> check) {
        long seed = SEED * 31 + stream;
        var mutator = new Mutator(seed, stock);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutator.next();
            long start = cpu();
            try {
                check.accept(bytes);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + SEED + ", round " + round + ": " + shown(bytes), e);
            }
            slow(cpu() - start, round, bytes);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Told, not judged: machines differ.
    private static void slow(long nanos, int round, byte[] bytes) {
        if (nanos > 1_000_000_000L) {
            System.err.println(
                    "seed " + SEED + ", round " + round + " took " + nanos / 1_000_000 + " ms: " + shown(bytes));
        }
    }

    private static String shown(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 4_000));
        return bytes.length + " bytes " + hex;
    }

    private static int count(List<Outline> outlines) {
        return outlines.stream().mapToInt(it -> 1 + count(it.inside())).sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> stock(String folder) throws IOException {
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            var stock = new ArrayList<byte[]>();
            for (Path file : files.filter(it -> it.toString().matches(".*\\.(?:xml|json|html)"))
                    .sorted()
                    .toList()) {
                stock.add(Files.readAllBytes(file));
            }
            assertThat(stock).isNotEmpty();
            return stock;
        }
    }
}
