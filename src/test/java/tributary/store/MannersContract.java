package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.TERMS;
import static tributary.store.Samples.item;
import static tributary.store.Samples.memory;
import static tributary.store.Samples.placement;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// What every ledger promises about how sources stand with their publishers.
public interface MannersContract extends LedgerContract {
    String HERE = "https://here.example:443";
    String THERE = "https://there.example:443";

    /// Sources `a`, `b`, `c` here and `d` there, each visited once and due an hour after noon.
    private Ledger visited() {
        Ledger store = reopened();
        store.arrange(
                List.of(placement("a", "x/a"), placement("b", "x/b"), placement("c", "x/c"), placement("d", "x/d")),
                Map.of(),
                NOON);
        for (String source : List.of("a", "b", "c")) {
            visit(store, source, standing(HERE, null), null);
        }
        visit(store, "d", standing(THERE, null), null);
        return store;
    }

    @Test
    default void allThatIsRememberedComesBack() {
        Ledger store = visited();
        var whole = memory("\"1\"", NOON.plusSeconds(5))
                .with(
                        new Memory.Head("T", "s", "en", "note"),
                        new Wishes(Duration.ofMinutes(90), Set.of(0, 23), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)))
                .with(new Memory.Posting(Duration.ofMinutes(30), NOON))
                .with(
                        new Road(URI.create("https://a.example/"), URI.create("https://b.example/"), NOON, 2),
                        new Standing(HERE, NOON, NOON.minusSeconds(9)),
                        new Told("happened", "reason", "warning"));
        store.commit(Samples.commit(claim(store, "a"), whole, List.of(), null, NOON));
        assertThat(of(store, "a").memory()).isEqualTo(whole);
    }

    @Test
    default void aRestHoldsForEverySourceOfTheOriginAndForNobodyElse() {
        Ledger store = visited();
        Instant until = NOON.plus(Duration.ofHours(5));
        visit(store, "a", standing(HERE, null), new Rest(HERE, until, 1, NOON));
        assertThat(store.restsUntil(HERE, NOON)).contains(until);
        assertThat(store.restsUntil(HERE, until)).isEmpty();
        assertThat(store.restsUntil(THERE, NOON)).isEmpty();
        for (String source : List.of("a", "b", "c")) {
            assertThat(of(store, source).memory().course().nextDue()).isEqualTo(until);
            assertThat(of(store, source).restsUntil()).isEqualTo(until);
        }
        assertThat(of(store, "d").memory().course().nextDue()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(of(store, "d").restsUntil()).isNull();
        assertThat(store.claimDue(until.minusSeconds(1), TERMS).claims())
                .extracting(it -> it.source().value())
                .containsExactly("d");
    }

    @Test
    default void aRestOutlivesARestartAndIsNeverShortened() {
        Ledger store = visited();
        Instant until = NOON.plus(Duration.ofHours(5));
        visit(store, "a", standing(HERE, null), new Rest(HERE, until, 1, NOON));
        visit(store, "b", standing(HERE, null), new Rest(HERE, until.minusSeconds(60), 1, NOON));
        assertThat(store.restsUntil(HERE, NOON)).contains(until);
        assertThat(reopened().restsUntil(HERE, NOON)).contains(until);
    }

    @Test
    default void aVisitThatWasUnderWayIsNotDueBeforeTheRestEnds() {
        Ledger store = visited();
        Instant until = NOON.plus(Duration.ofHours(5));
        Claim underWay = claim(store, "b");
        visit(store, "a", standing(HERE, null), new Rest(HERE, until, 1, NOON));
        store.commit(Samples.commit(underWay, due(standing(HERE, null)), List.of(item("b", "1", 5)), List.of(), NOON));
        assertThat(of(store, "b").memory().course().nextDue()).isEqualTo(until);
    }

    @Test
    default void aSourceThatKeepsToItselfDoesNotRestWithOthers() {
        Ledger store = visited();
        visit(store, "b", standing(null, null), null);
        visit(store, "a", standing(HERE, null), new Rest(HERE, NOON.plus(Duration.ofHours(5)), 1, NOON));
        assertThat(of(store, "b").memory().course().nextDue()).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    default void anOriginRestsOnlyWhenEnoughOfItsSourcesAreOverloaded() {
        Ledger store = visited();
        Instant until = NOON.plus(Duration.ofHours(5));
        Instant since = NOON.minus(Duration.ofMinutes(10));
        visit(store, "a", standing(HERE, since.minusSeconds(1)), new Rest(HERE, until, 3, since));
        visit(store, "b", standing(HERE, since), new Rest(HERE, until, 3, since));
        visit(store, "d", standing(THERE, NOON), new Rest(THERE, until, 3, since));
        assertThat(store.restsUntil(HERE, NOON)).isEmpty();
        visit(store, "a", standing(HERE, NOON), new Rest(HERE, until, 3, since));
        assertThat(store.restsUntil(HERE, NOON)).isEmpty();
        visit(store, "c", standing(HERE, NOON), new Rest(HERE, until, 3, since));
        assertThat(store.restsUntil(HERE, NOON)).contains(until);
        assertThat(store.restsUntil(THERE, NOON)).isEmpty();
    }

    @Test
    default void aPostponedClaimIsFreeAgainAndDueLater() {
        Ledger store = visited();
        Claim claim = claim(store, "a");
        store.postpone(claim, NOON.plus(Duration.ofHours(2)));
        assertThat(of(store, "a").leased()).isFalse();
        assertThat(of(store, "a").memory().course().nextDue()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        store.postpone(claim(store, "b"), NOON.plusSeconds(1));
        assertThat(of(store, "b").memory().course().nextDue()).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    default void aSourceThatIsGoneIsDueAgainOnlyWhenItsOwnTermsChange() {
        Ledger store = visited();
        var gone = memory("\"1\"", null);
        store.commit(Samples.commit(claim(store, "a"), gone, List.of(), null, NOON));
        var due = Map.of(new SourceId("a"), NOON.plusSeconds(7));
        store.arrange(List.of(placement("a", "y/a"), placement("b", "x/b")), due, NOON);
        assertThat(of(store, "a").memory().course().nextDue()).isNull();
        var edited = new Placement(
                new SourceId("a"), true, "address of a", "other terms", limits(), List.of(CategoryPath.of("y/a")));
        store.arrange(List.of(edited), due, NOON);
        assertThat(of(store, "a").memory().course().nextDue()).isEqualTo(NOON.plusSeconds(7));
        assertThat(of(store, "a").memory().document().etag()).isEqualTo("\"1\"");
    }

    @Test
    default void anotherAddressForgetsWhereTheOldOneLedAndWhatItAsked() {
        Ledger store = visited();
        var moved = memory("\"1\"", NOON)
                .with(new Memory.Head("T", null, null, null), new Wishes(Duration.ofHours(9), Set.of(1), Set.of()))
                .with(new Memory.Posting(null, NOON))
                .with(new Road(URI.create("https://a.example/"), null, null, 0), Standing.NONE, Told.NOTHING);
        store.commit(Samples.commit(claim(store, "a"), moved, List.of(), null, NOON));
        store.arrange(
                List.of(new Placement(
                        new SourceId("a"), true, "another", "others", limits(), List.of(CategoryPath.of("x/a")))),
                Map.of(),
                NOON);
        var memory = of(store, "a").memory();
        assertThat(memory.road()).isEqualTo(Road.NONE);
        assertThat(memory.wishes()).isEqualTo(Wishes.NONE);
        assertThat(memory.course().failures()).isZero();
        assertThat(memory.course().lastOutcome()).isNull();
    }

    private static Placement.Limits limits() {
        return new Placement.Limits(HERE, Samples.PAUSE);
    }

    private static void visit(Ledger store, String source, Standing standing, @Nullable Rest rest) {
        store.commit(new Commit(
                claim(store, source), due(standing), List.of(), List.of(), null, NOON, rest, null, List.of()));
    }

    private static Memory due(Standing standing) {
        return memory("\"1\"", NOON.plusSeconds(3600)).with(Road.NONE, standing, Told.NOTHING);
    }

    private static Standing standing(@Nullable String origin, @Nullable Instant overloaded) {
        return new Standing(origin, overloaded, null);
    }

    private static Claim claim(Ledger store, String source) {
        return Samples.claim(store, source, NOON).getFirst();
    }

    private static Ledger.SourceState of(Ledger store, String source) {
        return store.sources().stream()
                .filter(it -> it.source().value().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
