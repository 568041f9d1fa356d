package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.LEASE;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.PAUSE;
import static tributary.store.Samples.TERMS;
import static tributary.store.Samples.claim;
import static tributary.store.Samples.id;
import static tributary.store.Samples.item;
import static tributary.store.Samples.memory;
import static tributary.store.Samples.placement;
import static tributary.store.Samples.traces;
import static tributary.store.Samples.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// What every ledger promises to whoever makes visits by it: those of the databases, and the one in memory by which the
/// simulation runs.
interface LedgerContract {
    /// The ledger of this test, opened again under the same data each time it is asked for, as after a crash.
    Ledger reopened();

    /// A ledger with sources `a`, `b` and `c`, all due at noon.
    default Ledger ledger() {
        Ledger ledger = reopened();
        ledger.arrange(tree(), Map.of(), NOON);
        return ledger;
    }

    private static List<Placement> tree() {
        return List.of(placement("a", "tech/a"), placement("b", "tech/b"), placement("c", "world/c"));
    }

    private static List<String> names(List<Claim> claims) {
        return claims.stream().map(it -> it.source().value()).toList();
    }

    private static Ledger.SourceState state(Ledger ledger, String source) {
        return ledger.sources().stream()
                .filter(it -> it.source().value().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Instant due(Ledger ledger, String source) {
        return state(ledger, source).memory().course().nextDue();
    }

    /// Ends a claim as a visit that found nothing new, or that failed so often in a row.
    private static void settle(Ledger ledger, Claim claim, int failures, Instant next) {
        var memory = new Memory(
                Memory.Document.NONE,
                new Memory.Course(failures, NOON, next, null, Memory.Outcome.UNCHANGED, null),
                Memory.Head.NONE,
                Memory.Posting.NONE,
                Wishes.NONE,
                Road.NONE,
                Standing.NONE,
                Told.NOTHING);
        assertThat(ledger.commit(Samples.commit(claim, memory, List.of(), null, NOON))
                        .accepted())
                .isTrue();
    }

    private static Terms terms(int atMost, int ailing, int perOrigin) {
        return new Terms(LEASE, atMost, ailing, perOrigin, Duration.ZERO);
    }

    /// Sources `s0`, `s1`, ... of one origin, due one after the other before noon, the first so many of them ailing.
    private static void oneOrigin(Ledger ledger, int count, int ailing) {
        List<Placement> placements = IntStream.range(0, count)
                .mapToObj(i -> new Placement(
                        new SourceId("s" + i),
                        true,
                        "",
                        "",
                        new Placement.Limits("http://o:80", PAUSE),
                        List.of(CategoryPath.of("s" + i))))
                .toList();
        ledger.arrange(placements, Map.of(), NOON);
        for (int i = 0; i < ailing; i++) {
            settle(ledger, claim(ledger, "s" + i, NOON).getFirst(), 1, NOON);
        }
        var due = new HashMap<SourceId, Instant>();
        IntStream.range(0, count).forEach(i -> due.put(new SourceId("s" + i), NOON.minusSeconds(count - i)));
        ledger.reschedule(due);
    }

    @Test
    default void whatShouldHaveBeenVisitedBeforeIsOverdue() {
        Ledger ledger = ledger();
        var a = new SourceId("a");
        ledger.reschedule(Map.of(a, NOON));

        assertThat(ledger.overdue(NOON)).doesNotContain(a);
        assertThat(ledger.overdue(NOON.plusMillis(1))).contains(a);
    }

    @Test
    default void aLostLeaseCommitsNothing() {
        Ledger ledger = ledger();
        Claim lost = claim(ledger, "a", NOON).getFirst();
        assertThat(claim(ledger, "a", NOON)).isEmpty();
        Instant later = NOON.plus(LEASE).plusSeconds(1);
        Claim taken = claim(ledger, "a", later).getFirst();
        assertThat(ledger.commit(Samples.commit(lost, memory("\"x\"", later), List.of(item("a", "1", 5)), null, later))
                        .accepted())
                .isFalse();
        assertThat(state(ledger, "a").articles()).isZero();
        var commit = Samples.commit(taken, memory("\"y\"", later), List.of(), null, later);
        assertThat(ledger.commit(commit).accepted()).isTrue();
        assertThat(ledger.commit(commit).accepted()).isFalse();
        assertThat(state(ledger, "a").memory()).isEqualTo(memory("\"y\"", later));
    }

    @Test
    default void whatIsDueIsClaimedOnceMostOverdueFirst() {
        Ledger ledger = reopened();
        var due = Map.of(
                new SourceId("a"), NOON.minusSeconds(1),
                new SourceId("b"), NOON.minusSeconds(9),
                new SourceId("c"), NOON.plusSeconds(1));
        ledger.arrange(tree(), due, NOON);
        var claims = ledger.claimDue(NOON, TERMS).claims();
        assertThat(names(claims)).containsExactly("b", "a");
        assertThat(ledger.claimDue(NOON, TERMS).claims()).isEmpty();
        ledger.release(claims);
        assertThat(names(ledger.claimDue(NOON, terms(1, 1, 1)).claims())).containsExactly("b");
    }

    @Test
    default void aSourceThatIsOffIsNotClaimed() {
        Ledger ledger = ledger();
        var off = new Placement(
                new SourceId("a"),
                false,
                "",
                "",
                new Placement.Limits(null, PAUSE),
                List.of(CategoryPath.of("tech/a")));
        ledger.arrange(List.of(off), Map.of(), NOON);
        assertThat(ledger.claimDue(NOON, TERMS).claims()).isEmpty();
        assertThat(claim(ledger, "a", NOON)).isEmpty();
        assertThat(ledger.sources()).hasSize(1);
    }

    @Test
    default void anotherAddressForgetsTheValidators() {
        Ledger ledger = ledger();
        visit(ledger, "a", item("a", "1", 5));
        Claim underWay = claim(ledger, "a", NOON).getFirst();
        var other = new Placement(
                new SourceId("a"),
                true,
                "other",
                "",
                new Placement.Limits(null, PAUSE),
                List.of(CategoryPath.of("tech/a")));
        ledger.arrange(List.of(other), Map.of(), NOON);
        Memory memory = state(ledger, "a").memory();
        assertThat(memory.document().etag()).isNull();
        assertThat(memory.document().lastModified()).isNull();
        assertThat(memory.document().bodyHash()).isNull();
        assertThat(memory.head().title()).isEqualTo("Title");
        assertThat(ledger.commit(Samples.commit(underWay, Memory.NONE, List.of(), null, NOON))
                        .accepted())
                .isFalse();
    }

    @Test
    default void aClaimAloneMovesTheNextVisitAhead() {
        Ledger ledger = ledger();
        Claim claim = claim(ledger, "a", NOON).getFirst();
        assertThat(claim.memory().course().nextDue()).isEqualTo(NOON);
        assertThat(due(ledger, "a")).isEqualTo(NOON.plus(PAUSE));
        assertThat(state(ledger, "a").asked()).isEqualTo(NOON);
        Ledger again = reopened();
        assertThat(names(again.claimDue(NOON.plus(PAUSE).minusMillis(1), TERMS).claims()))
                .containsExactly("b", "c");
        assertThat(names(again.claimDue(NOON.plus(PAUSE), TERMS).claims())).containsExactly("a");
    }

    @Test
    default void aClaimThatIsGivenBackIsDueAsItWas() {
        Ledger ledger = ledger();
        List<Claim> claims = claim(ledger, "a", NOON);
        ledger.release(claims);
        assertThat(due(ledger, "a")).isEqualTo(NOON);
        assertThat(state(ledger, "a").asked()).isNull();
        Claim taken = claim(ledger, "a", NOON).getFirst();
        ledger.release(claims);
        assertThat(ledger.commit(Samples.commit(taken, memory(null, NOON), List.of(), null, NOON))
                        .accepted())
                .isTrue();
    }

    @Test
    default void anAbandonedVisitComesAgainAfterItsPause() {
        Ledger ledger = ledger();
        Instant ended = NOON.plusSeconds(30);
        ledger.abandon(claim(ledger, "a", NOON).getFirst(), ended);
        assertThat(due(ledger, "a")).isEqualTo(ended.plus(PAUSE));
        assertThat(state(ledger, "a").asked()).isEqualTo(ended);
        assertThat(claim(ledger, "a", ended)).hasSize(1);
    }

    @Test
    default void anOriginHasSoManyPlacesWhoeverAsks() {
        Ledger ledger = reopened();
        oneOrigin(ledger, 5, 0);
        Ledger.Due first = ledger.claimDue(NOON, terms(10, 10, 2));
        assertThat(names(first.claims())).containsExactly("s0", "s1");
        assertThat(first.more()).isTrue();
        assertThat(ledger.claimDue(NOON, terms(10, 10, 2)).claims()).isEmpty();
        List<SourceId> named = List.of(new SourceId("s3"), new SourceId("s4"));
        assertThat(ledger.claim(named, NOON, terms(10, 10, 2)).full()).isEqualTo(named);
        settle(ledger, first.claims().getFirst(), 0, NOON.plus(PAUSE));
        Ledger.Asked asked = ledger.claim(named, NOON, terms(10, 10, 2));
        assertThat(names(asked.claims())).containsExactly("s3");
        assertThat(asked.full()).containsExactly(new SourceId("s4"));
    }

    @Test
    default void aFullOriginDoesNotHideTheOthers() {
        Ledger ledger = reopened();
        var placements = new ArrayList<Placement>();
        for (int i = 0; i < 50; i++) {
            placements.add(new Placement(
                    new SourceId("s" + i),
                    true,
                    "",
                    "",
                    new Placement.Limits("http://o:80", PAUSE),
                    List.of(CategoryPath.of("s" + i))));
        }
        placements.add(placement("late", "late"));
        placements.add(new Placement(
                new SourceId("x"), true, "", "", new Placement.Limits(null, PAUSE), List.of(CategoryPath.of("x"))));
        placements.add(new Placement(
                new SourceId("y"), true, "", "", new Placement.Limits(null, PAUSE), List.of(CategoryPath.of("y"))));
        ledger.arrange(placements, Map.of(), NOON.minusSeconds(60));
        ledger.reschedule(
                Map.of(new SourceId("late"), NOON, new SourceId("x"), NOON.minusSeconds(1), new SourceId("y"), NOON));
        assertThat(names(ledger.claimDue(NOON, terms(10, 10, 1)).claims()))
                .hasSize(4)
                .startsWith("s0", "x")
                .contains("y", "late");
    }

    @Test
    default void theAilingLeaveHalfOfAnOriginToTheWell() {
        Ledger ledger = reopened();
        oneOrigin(ledger, 6, 4);
        List<Claim> claims = ledger.claimDue(NOON, terms(10, 10, 2)).claims();
        assertThat(names(claims)).containsExactly("s4", "s5");
        claims.forEach(claim -> settle(ledger, claim, 0, NOON.plus(PAUSE)));
        Ledger.Due ailing = ledger.claimDue(NOON, terms(10, 10, 2));
        assertThat(names(ailing.claims())).containsExactly("s0");
        assertThat(ailing.more()).isTrue();
    }

    @Test
    default void onlySoManyOfTheAilingAreClaimed() {
        Ledger ledger = ledger();
        for (String source : List.of("a", "b")) {
            settle(ledger, claim(ledger, source, NOON).getFirst(), 3, NOON.minusSeconds(9));
        }
        assertThat(names(ledger.claimDue(NOON, terms(10, 1, 1)).claims())).containsExactly("c", "a");
        assertThat(names(ledger.claimDue(NOON, terms(10, 0, 1)).claims())).isEmpty();
        assertThat(names(ledger.claimDue(NOON, terms(10, 1, 1)).claims())).containsExactly("b");
    }

    @Test
    default void whoeverWasToldToWaitIsNotClaimed() {
        Ledger ledger = ledger();
        Claim claim = claim(ledger, "a", NOON).getFirst();
        Instant until = NOON.plusSeconds(90);
        var memory = new Memory(
                Memory.Document.NONE,
                new Memory.Course(1, NOON, NOON, until, Memory.Outcome.THROTTLED, "wait"),
                Memory.Head.NONE,
                Memory.Posting.NONE,
                Wishes.NONE,
                Road.NONE,
                Standing.NONE,
                Told.NOTHING);
        ledger.commit(Samples.commit(claim, memory, List.of(), null, NOON));
        assertThat(names(ledger.claimDue(until.minusMillis(1), TERMS).claims())).containsExactly("b", "c");
        assertThat(claim(ledger, "a", until.minusMillis(1))).isEmpty();
        assertThat(ledger.resting(until.minusMillis(1), Duration.ofSeconds(60))).contains(new SourceId("a"));
        assertThat(claim(ledger, "a", until)).hasSize(1);
    }

    @Test
    default void aSourceRestsBetweenTwoWishes() {
        Ledger ledger = ledger();
        ledger.abandon(claim(ledger, "a", NOON).getFirst(), NOON);
        var terms = new Terms(LEASE, 10, 10, 1, Duration.ofSeconds(60));
        List<SourceId> a = List.of(new SourceId("a"));
        Instant early = NOON.plusSeconds(59);
        assertThat(ledger.resting(early, terms.floor())).isEqualTo(a);
        assertThat(ledger.claim(a, early, terms)).isEqualTo(new Ledger.Asked(List.of(), List.of()));
        Instant rested = NOON.plusSeconds(60);
        assertThat(ledger.resting(rested, terms.floor())).isEmpty();
        assertThat(ledger.claim(a, rested, terms).claims()).hasSize(1);
    }

    @Test
    default void whenTheClockIsSetEverythingPlannedMovesAlong() {
        Ledger ledger = ledger();
        Claim claim = claim(ledger, "a", NOON).getFirst();
        ledger.reschedule(Map.of(new SourceId("b"), NOON.plusSeconds(30)));
        Instant began = NOON.minus(Duration.ofDays(3));
        assertThat(ledger.clockOf("one", began, NOON)).isZero();
        assertThat(ledger.clockOf("one", began.plusMillis(900), NOON)).isZero();
        Duration set = Duration.ofHours(-1);
        assertThat(ledger.clockOf("one", began.plus(set), NOON.plus(set))).isEqualTo(set);
        assertThat(ledger.clockOf("one", began.plus(set), NOON.plus(set))).isZero();
        assertThat(due(ledger, "a")).isEqualTo(NOON.plus(set).plus(PAUSE));
        assertThat(due(ledger, "b")).isEqualTo(NOON.plus(set).plusSeconds(30));
        assertThat(state(ledger, "a").asked()).isEqualTo(NOON.plus(set));
        assertThat(claim(ledger, "a", NOON.plus(set).plus(LEASE))).isEmpty();
        Instant after = NOON.plus(set).plus(LEASE).plusMillis(1);
        assertThat(claim(ledger, "a", after)).hasSize(1);
        assertThat(ledger.commit(Samples.commit(claim, memory(null, NOON), List.of(), null, after))
                        .accepted())
                .isFalse();
        assertThat(ledger.clockOf("another boot", began, NOON)).isZero();
        assertThat(due(ledger, "b")).isEqualTo(NOON.plus(set).plusSeconds(30));
    }

    @Test
    default void aMachineThatStartsWithAnOldClockWaitsNoLonger() {
        Ledger ledger = ledger();
        claim(ledger, "a", NOON);
        ledger.clockOf("one", NOON.minusSeconds(9), NOON);
        Instant old = Instant.parse("1970-01-02T00:00:00Z");
        assertThat(ledger.clockOf("two", old.minusSeconds(9), old)).isEqualTo(Duration.between(NOON, old));
        assertThat(due(ledger, "a")).isEqualTo(old.plus(PAUSE));
        Instant right = NOON.plus(Duration.ofHours(3));
        ledger.clockOf("two", right.minusSeconds(69), right);
        assertThat(due(ledger, "a")).isEqualTo(right.minusSeconds(60).plus(PAUSE));
    }

    @Test
    default void anItemIsStoredOnceHoweverOftenItComes() {
        Ledger ledger = ledger();
        assertThat(visit(ledger, "a", item("a", "1", 5), item("a", "2", 5)).fresh())
                .isEqualTo(2);
        Committed again = visit(ledger, "a", item("a", "1", 5), item("a", "3", 5));
        assertThat(again.fresh()).isEqualTo(1);
        assertThat(again.updated()).isZero();
        assertThat(state(ledger, "a").articles()).isEqualTo(3);
        assertThat(ledger.known(new SourceId("a"), List.of(traces("1", "https://a.example/1", "?"))))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(id("a", "1")));
        assertThat(ledger.known(new SourceId("b"), List.of(traces("1", "https://a.example/1", "?"))))
                .isEmpty();
    }

    @Test
    default void passesAreNumberedOverRestarts() {
        Ledger first = ledger();
        long pass = first.openPass(NOON);
        assertThat(first.lastPass()).isEmpty();
        var closed = new Pass(pass, NOON, NOON.plusSeconds(1), 3, 1, 1, 1, 25, 2, 1, 0);
        first.closePass(closed);
        Ledger again = reopened();
        assertThat(again.lastPass()).isEqualTo(Optional.of(closed));
        assertThat(again.openPass(NOON)).isGreaterThan(pass);
        assertThat(again.lastPass()).isEqualTo(Optional.of(closed));
    }

    @Test
    default void theLeasesOfADeadProcessAreForgotten() {
        Ledger first = ledger();
        Claim dead = claim(first, "b", NOON).getFirst();
        Ledger again = reopened();
        assertThat(state(again, "b").leased()).isFalse();
        assertThat(claim(again, "b", NOON)).hasSize(1);
        assertThat(again.commit(Samples.commit(dead, memory(null, NOON), List.of(), null, NOON))
                        .accepted())
                .isFalse();
    }
}
