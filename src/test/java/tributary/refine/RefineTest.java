package tributary.refine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.plan.Source;
import tributary.wire.Envelope;
import tributary.wire.Formats;

class RefineTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LAST_READ = Instant.parse("2026-11-24T10:00:00Z");
    private static final URI BASE = URI.create("https://example.org/feed");
    private static final SourceId SOURCE = new SourceId("source");
    private static final ArticleId ID = ArticleId.of(SOURCE, "1");

    static Stream<Path> feeds() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/tributary/refine"))) {
            return files.filter(it -> it.toString().endsWith(".xml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void anItemComesOutAsItsPairSays(Path in) throws IOException {
        var feed = (Reading.Feed) Formats.read(new Envelope(Files.readAllBytes(in), BASE, null, null));
        var refine = new Refine(new Context(SOURCE, feed.head(), BASE, NOW, LAST_READ));
        Path out = in.resolveSibling(in.getFileName().toString().replace(".xml", ".txt"));
        assertThat(printed(refine.article(ID, feed.drafts().getFirst()))).isEqualTo(Files.readString(out));
    }

    @Test
    void anEditWithoutADateOfItsOwnIsDatedNow() {
        Draft draft = draft("Title", null, Instant.parse("2026-01-01T00:00:00Z"), "<p>New</p>");
        assertThat(refine().edited(ID, draft).updated()).isEqualTo(NOW);
    }

    @Test
    void anEditDatedSinceTheLastVisitKeepsItsDate() {
        Instant edit = Instant.parse("2026-11-24T11:00:00Z");
        Draft draft = draft("Title", Instant.parse("2026-01-01T00:00:00Z"), edit, "<p>New</p>");
        assertThat(refine().edited(ID, draft).updated()).isEqualTo(edit);
    }

    @Test
    void absurdDatesGiveWayToTheFirstSight() {
        for (String absurd : List.of("1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
            Draft draft = draft("Title", Instant.parse(absurd), null, "x");
            assertThat(refine().article(ID, draft).published()).isEqualTo(NOW);
            assertThat(refine().traces(draft).day()).isNull();
        }
    }

    @Test
    void theStatedDayMarksAnItemBeforeAndAfterItHasCome() {
        Instant ahead = NOW.plus(Duration.ofDays(40));
        for (var policy : Source.FutureDates.values()) {
            assertThat(refine(policy).traces(draft("Title", ahead, null, "x")).day())
                    .isEqualTo(LocalDate.ofInstant(ahead, ZoneOffset.UTC));
            assertThat(refine(policy)
                            .traces(draft("Title", Instant.parse("2099-12-31T00:00:00Z"), null, "x"))
                            .day())
                    .isNull();
            assertThat(refine(policy)
                            .traces(draft("Title", Instant.EPOCH, null, "x"))
                            .day())
                    .isNull();
        }
    }

    @Test
    void aDateInTheFutureCountsAsTheSourceSays() {
        Instant future = Instant.parse("2026-12-24T00:00:00Z");
        Draft draft = draft("Title", future, future, "x");
        for (var policy : Source.FutureDates.values()) {
            Refine refine = refine(policy);
            Instant published = refine.article(ID, draft).published();
            assertThat(published).isEqualTo(policy == Source.FutureDates.KEEP ? future : NOW);
            assertThat(refine.taken(List.of(draft)).isEmpty()).isEqualTo(policy == Source.FutureDates.DROP);
        }
        assertThat(refine(Source.FutureDates.DROP).taken(List.of(draft("Title", NOW, future, "x"))))
                .hasSize(1);
    }

    @Test
    void textThatWasEncodedTwiceIsTakenAsItWasMeant() {
        Draft draft = refine().taken(List.of(draft("Lâ€™Ã©tÃ©", NOW, null, "<p>Câ€™est Ã§a</p>")))
                .getFirst();
        Article article = refine().article(ID, draft);
        assertThat(article.title()).isEqualTo("L’été");
        assertThat(article.content()).contains("C’est ça");
    }

    @Test
    void anItemWithNothingInItIsUntitled() {
        assertThat(refine().article(ID, draft(null, null, null, null)).title()).isEqualTo("Untitled");
    }

    @Test
    void hugeItemsAreBounded() {
        String huge = "😀".repeat(600_000);
        var draft = new Draft(
                huge,
                huge,
                null,
                null,
                null,
                List.of(huge),
                huge,
                huge,
                List.of(huge),
                List.of(),
                null,
                null,
                huge,
                Draft.Plain.NOTHING);
        Article article = refine().article(ID, draft);
        assertThat(article.title().length()).isLessThanOrEqualTo(Words.MAX_TITLE);
        assertThat(article.content().length()).isLessThanOrEqualTo(1 << 21);
        assertThat(article.summary().length()).isLessThanOrEqualTo(Words.MAX_SUMMARY);
        assertThat(refine().traces(draft).guid()).hasSizeLessThan(1100);
    }

    @Test
    void aNonceInTheMarkupLeavesTheFingerprint() {
        Draft before = draft("Title", null, null, "<p data-n='1'>Text<!-- 1 --></p>");
        Draft after = draft("Title", NOW, null, "<p data-n='2'>Text<!-- 2 --></p>");
        assertThat(refine().traces(after).fingerprint())
                .isEqualTo(refine().traces(before).fingerprint());
    }

    private static Refine refine() {
        return refine(Source.FutureDates.FIRST_SEEN);
    }

    private static Refine refine(Source.FutureDates futureDates) {
        byte[] empty = "<rss version='2.0'><channel><title>Feed</title></channel></rss>".getBytes(UTF_8);
        var head = ((Reading.Feed) Formats.read(new Envelope(empty, BASE, null, null))).head();
        return new Refine(new Context(
                SOURCE,
                head,
                BASE,
                NOW,
                LAST_READ,
                new Source.Habits(false, null, futureDates, Source.Identity.AUTO, true, Source.Texts.USUAL)));
    }

    private static Draft draft(
            @Nullable String title, @Nullable Instant published, @Nullable Instant updated, @Nullable String content) {
        return new Draft(
                "1",
                title,
                null,
                published,
                updated,
                List.of(),
                null,
                content,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
    }

    private static String printed(Article it) {
        var files = it.enclosures().stream()
                .map(file -> file.link() + " " + file.type() + " " + file.length())
                .toList();
        return """
                title: %s
                link: %s
                authors: %s
                published: %s
                updated: %s
                summary: %s
                image: %s
                tags: %s
                language: %s
                enclosures: %s
                """.formatted(
                        it.title(),
                        it.link(),
                        it.authors(),
                        it.published(),
                        it.updated(),
                        it.summary(),
                        it.image() == null ? null : it.image().link(),
                        it.tags(),
                        it.language(),
                        files);
    }
}
