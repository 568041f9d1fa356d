package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.article.SourceId;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Memory;
import tributary.store.Rest;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Turn;
import tributary.store.Wishes;

class HarvestTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-01T13:00:00Z");
    private static final Memory BEFORE = new Memory(
            new Memory.Document("\"old\"", "Sat, 28 Feb 2026 00:00:00 GMT", "hash"),
            new Memory.Course(2, NOW.minusSeconds(60), NOW, null, Memory.Outcome.FRESH, null),
            new Memory.Head("Old title", "https://example.org/", "en", null),
            Memory.Posting.NONE,
            Wishes.NONE,
            Road.NONE,
            Standing.NONE,
            Told.NOTHING);

    private static final Cadence.Plan ASKED = new Cadence.Plan(NEXT, NEXT, 1, null, Cadence.Why.ASKED);
    private static final Cadence.Plan LATER = new Cadence.Plan(NEXT, null, 0, null, Cadence.Why.INTERVAL);

    @Test
    void validatorsOfAFeedReplaceThoseOfTheLastOne() {
        var memory = after(news(answer(200, "etag", "W/\"new\"")));

        assertThat(memory.document().etag()).isEqualTo("W/\"new\"");
        assertThat(memory.document().lastModified()).isNull();
        assertThat(memory.document().bodyHash()).isEqualTo("packed/plain");
        assertThat(memory.head().title()).isEqualTo("New title");
        assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.FRESH);
    }

    @Test
    void anUnreadableDocumentForgetsItsValidators() {
        var memory = after(new Finding.Unreadable(
                answer(200, "etag", "\"poison\""), new Reading.Unreadable("not a feed", List.of())));

        assertThat(memory.document().etag()).isNull();
        assertThat(memory.document().lastModified()).isNull();
        assertThat(memory.document().bodyHash()).isNull();
        assertThat(memory.course().lastError()).isEqualTo("not a feed");
    }

    @Test
    void aDocumentThatBrokeOffForgetsItsValidators() {
        for (String problem : List.of("cut short", "not well-formed: something")) {
            var memory = after(news(answer(200, "etag", "\"torn\""), problem));

            assertThat(memory.document().etag()).isNull();
            assertThat(memory.document().bodyHash()).isNull();
            assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.FRESH);
        }
        assertThat(after(news(answer(200, "etag", "\"whole\""), "mended: a bare &"))
                        .document()
                        .etag())
                .isEqualTo("\"whole\"");
    }

    @Test
    void aPageThatNamesAFeedSaysSo() {
        var memory = after(new Finding.Unreadable(
                answer(200, "x", "y"),
                new Reading.Unreadable("not a feed; it names a feed", List.of("https://example.org/feed"))));

        assertThat(memory.course().lastError()).isEqualTo("not a feed; it names a feed: https://example.org/feed");
    }

    @Test
    void aNotModifiedWithoutValidatorsKeepsOurs() {
        var memory = after(new Finding.Same(answer(304, "x", "y")));

        assertThat(memory.document().etag()).isEqualTo("\"old\"");
        assertThat(memory.document().lastModified()).isEqualTo("Sat, 28 Feb 2026 00:00:00 GMT");
        assertThat(memory.document().bodyHash()).isEqualTo("hash");
    }

    @Test
    void theSameDocumentPackedInAnotherWayIsKnownByBoth() {
        var memory = after(new Finding.Same(answer(200, "x", "y"), new Imprint("repacked", "plain")));

        assertThat(memory.document().bodyHash()).isEqualTo("repacked/plain");
        assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.UNCHANGED);
    }

    @Test
    void aNotModifiedWithAnotherETagReplacesOurs() {
        assertThat(after(new Finding.Same(answer(304, "etag", "\"renamed\"")))
                        .document()
                        .etag())
                .isEqualTo("\"renamed\"");
    }

    @Test
    void theSameBytesWithoutValidatorsForgetOurs() {
        assertThat(after(new Finding.Same(answer(200, "x", "y"))).document().etag())
                .isNull();
    }

    @Test
    void aFailureKeepsWhatWeKnow() {
        var memory = after(new Finding.Failed(new Reply.Failed(Failure.STATUS, "example.org answered 500", null)));

        assertThat(memory.document().etag()).isEqualTo("\"old\"");
        assertThat(memory.head().title()).isEqualTo("Old title");
        assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.FAILED);
        assertThat(memory.course().lastError()).isEqualTo("example.org answered 500");
    }

    @Test
    void whoAsksForTenYearsIsToldTheMostThereIs() {
        var answer = answer(429, "retry-after", "315360000");
        var memory = commit(BEFORE, new Finding.Throttled(answer), ASKED).memory();

        assertThat(memory.course().lastError())
                .endsWith("waits until 1 Mar 13:00 UTC, not as long as it asked: 7 days are the most");
    }

    @Test
    void throttlingSaysUntilWhen() {
        var plan = new Cadence.Plan(NEXT, NEXT, 1, null, Cadence.Why.ASKED);
        var memory = commit(BEFORE, new Finding.Throttled(answer(429, "retry-after", "3600")), plan)
                .memory();

        assertThat(memory.course().lastError())
                .isEqualTo("example.org asked to be left alone (429); waits until 1 Mar 13:00 UTC");
        assertThat(memory.course().notBefore()).isEqualTo(NEXT);
    }

    @Test
    void aFourTwentyNineMakesTheOriginRestAtOnce() {
        var commit = commit(BEFORE, new Finding.Throttled(answer(429, "x", "y")), ASKED);

        assertThat(commit.rest()).isEqualTo(new Rest("https://example.org:443", NEXT, 1, NOW.minusSeconds(5400)));
        assertThat(commit.memory().standing().overloaded()).isNull();
    }

    @Test
    void aFiveOhThreeMakesTheOriginRestWhenThreeWereToldSo() {
        var commit = commit(BEFORE, new Finding.Throttled(answer(503, "x", "y")), ASKED);

        assertThat(commit.rest()).isEqualTo(new Rest("https://example.org:443", NEXT, 3, NOW.minusSeconds(5400)));
        assertThat(commit.memory().standing().overloaded()).isEqualTo(NOW);
    }

    @Test
    void aSourceThatKeepsToItselfSilencesNobody() {
        var way = new Harvest.Way(Road.NONE, null, false, false);
        var seen = new Harvest.Seen(new Finding.Throttled(answer(429, "x", "y")), Harvest.Crop.NONE, way);
        var claim = new Claim(new SourceId("s"), BEFORE, 1);

        assertThat(Harvest.of(claim, seen, new Harvest.When(NOW, ASKED, Duration.ofHours(1)))
                        .rest())
                .isNull();
    }

    @Test
    void aSourceThatBreaksAndRecoversTurnsOnceEach() {
        var failed = new Finding.Failed(new Reply.Failed(Failure.STATUS, "example.org answered 500", null));
        var broken = commit(BEFORE, failed, LATER);
        var still = commit(broken.memory(), failed, LATER);
        var waits = commit(still.memory(), new Finding.Throttled(answer(429, "x", "y")), ASKED);
        var well = commit(waits.memory(), new Finding.Same(answer(304, "x", "y")), LATER);

        assertThat(broken.turn())
                .isEqualTo(new Turn(new SourceId("s"), Turn.Kind.BROKEN, NOW, "example.org answered 500"));
        assertThat(still.turn()).isNull();
        assertThat(waits.turn()).isNull();
        assertThat(well.turn()).isEqualTo(new Turn(new SourceId("s"), Turn.Kind.RECOVERED, NOW, "nothing new"));
        assertThat(commit(well.memory(), new Finding.Same(answer(304, "x", "y")), LATER)
                        .turn())
                .isNull();
    }

    @Test
    void aSourceIsGoneOnce() {
        var first = commit(BEFORE, new Finding.Gone(answer(410, "x", "y")), LATER);
        var second = commit(first.memory(), new Finding.Gone(answer(410, "x", "y")), LATER);

        assertThat(first.turn()).extracting(Turn::kind).isEqualTo(Turn.Kind.GONE);
        assertThat(second.turn()).isNull();
    }

    @Test
    void anAdoptedTargetIsTold() {
        var road = new Road(URI.create("https://example.net/feed"), null, null, 0);
        var seen = new Harvest.Seen(
                new Finding.Same(answer(304, "x", "y")),
                Harvest.Crop.NONE,
                new Harvest.Way(road, "https://example.org:443", false, false));
        var memory = Harvest.of(
                        new Claim(new SourceId("s"), BEFORE, 1),
                        seen,
                        new Harvest.When(NOW, LATER, Duration.ofHours(1)))
                .memory();

        assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.MOVED);
        assertThat(memory.told().happened()).isEqualTo("moved for good to example.net, which is asked from now on");
        assertThat(memory.road()).isEqualTo(road);
    }

    @Test
    void theWishesOfAFeedOutliveA304() {
        var wishes = new Wishes(Duration.ofHours(2), Set.of(3), Set.of());
        var before = BEFORE.with(BEFORE.head(), wishes);

        assertThat(commit(before, new Finding.Same(answer(304, "x", "y")), LATER)
                        .memory()
                        .wishes())
                .isEqualTo(wishes);
    }

    @ParameterizedTest
    @CsvSource({
        "401, x, y, example.org asks for a login and none is configured (401 Unauthorized)",
        "403, x, y, example.org forbids us to read this (403 Forbidden)",
        "403, cf-mitigated, challenge, example.org lets only browsers in: Cloudflare answered with a bot challenge (403)",
        "403, server, AkamaiGHost, example.org lets only browsers in: Akamai answered with a bot challenge (403)",
        "404, x, y, example.org answered 404 Not Found"
    })
    void aRefusalNamesItsCause(int status, String header, String value, String words) {
        var failed =
                new Reply.Failed(Failure.STATUS, "example.org answered 404 Not Found", answer(status, header, value));

        assertThat(after(new Finding.Failed(failed)).course().lastError()).isEqualTo(words);
    }

    private static Memory after(Finding finding) {
        return commit(BEFORE, finding, new Cadence.Plan(NEXT, null, 0, null, Cadence.Why.INTERVAL))
                .memory();
    }

    private static Commit commit(Memory before, Finding finding, Cadence.Plan plan) {
        var way = new Harvest.Way(Road.NONE, "https://example.org:443", false, false);
        return Harvest.of(
                new Claim(new SourceId("s"), before, 1),
                new Harvest.Seen(finding, Harvest.Crop.NONE, way),
                new Harvest.When(NOW, plan, Duration.ofMinutes(60)));
    }

    private static Finding news(Answer answer, String... problems) {
        var head = new Reading.Head(
                null,
                "New title",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                Reading.Head.Plain.NOTHING);
        return new Finding.News(
                answer,
                new Reading.Feed(head, List.of(), "rss 2.0", "utf-8", List.of(problems)),
                new Imprint("packed", "plain"));
    }

    private static Answer answer(int status, String header, String value) {
        return new Answer(status, URI.create("https://example.org/feed.xml"), Map.of(header, List.of(value)));
    }
}
