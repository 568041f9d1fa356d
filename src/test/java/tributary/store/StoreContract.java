package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tributary.store.Samples.LEASE;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.id;
import static tributary.store.Samples.item;
import static tributary.store.Samples.memory;
import static tributary.store.Samples.placement;
import static tributary.store.Samples.titles;
import static tributary.store.Samples.traces;
import static tributary.store.Samples.visit;
import static tributary.store.Samples.visitAt;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.story.Copies;
import tributary.tables.Turns;

/// What every database promises.
interface StoreContract extends LedgerContract {
    /// The store of this test, opened again under the same data each time it is asked for.
    Store reopened(Copies copies);

    /// A store with sources `a` and `b` in `tech/a`, `tech/b`, and `c` in `world/c`.
    default Store store(Copies copies) {
        Store store = reopened(copies);
        store.arrange(tree(), Map.of(), NOON);
        return store;
    }

    default Store store() {
        return store(new Samples.ByLink());
    }

    private static List<Placement> tree() {
        return List.of(placement("a", "tech/a"), placement("b", "tech/b"), placement("c", "world/c"));
    }

    @Override
    default Ledger reopened() {
        return reopened(new Samples.ByLink());
    }

    @Test
    default void whoWantsToBeToldOfFeedsIsKept() {
        Store store = store();
        var callback = URI.create("https://reader.example/hook?id=1");
        var first = new Subscription("https://news.example/tech.atom", callback, "secret", NOON, "\"v1\"");
        var other = new Subscription("https://news.example/all.atom", callback, "", NOON, "");
        store.subscribe(first);
        store.subscribe(other);
        store.told(first.told("\"v2\""));
        store.told(new Subscription("https://news.example/nobody.atom", callback, "", NOON, ""));
        assertThat(reopened(new Samples.ByLink()).subscriptions())
                .containsExactlyInAnyOrder(first.told("\"v2\""), other);
    }

    @Test
    default void whoDoesNotWantToBeToldAnyMoreIsForgotten() {
        Store store = store();
        var callback = URI.create("https://reader.example/hook");
        var it = new Subscription("https://news.example/tech.atom", callback, "", NOON, "");
        store.subscribe(it);
        store.subscribe(new Subscription(it.topic(), callback, "other", NOON.plusSeconds(9), ""));
        assertThat(store.subscriptions()).hasSize(1);
        store.unsubscribe(it.topic(), callback);
        assertThat(store.subscriptions()).isEmpty();
    }

    @Test
    default void theVersionsOfDocumentsAreKept() {
        Store store = store();
        var first = new Dated("one", NOON);
        store.date(Map.of("RSS tech", first, "RSS ", first));
        store.date(Map.of("RSS ", new Dated("two", NOON.plusMillis(7))));
        Store again = reopened(new Samples.ByLink());
        assertThat(again.dated("RSS tech")).contains(first);
        assertThat(again.dated("RSS ")).contains(new Dated("two", NOON.plusMillis(7)));
        assertThat(again.dated("RSS nowhere")).isEmpty();
    }

    @Test
    default void anArticleComesBackAsItWasCommitted() {
        Store store = store();
        var item = item("a", "1", 5);
        assertThat(visit(store, "a", item))
                .isEqualTo(new Committed(
                        true,
                        1,
                        0,
                        0,
                        new java.util.HashSet<>(CategoryPath.of("tech/a").upwards())));
        assertThat(store.article(id("a", "1")).orElseThrow().article()).isEqualTo(item.article());
        assertThat(store.newest(CategoryPath.of("tech"), 10, 0).getFirst().article())
                .isEqualTo(item.article());
        assertThat(store.articles()).isEqualTo(1);
    }

    @Test
    default void turnsComeBackNewestFirstAndOldOnesGo() {
        Store store = store();
        for (int i = 0; i < Turns.MOST + 5; i++) {
            var kind = i % 2 == 0 ? Turn.Kind.BROKEN : Turn.Kind.RECOVERED;
            var turn = new Turn(new SourceId("a"), kind, NOON.plusSeconds(i), "turn " + i);
            store.commit(new Commit(
                    Samples.claim(store, "a", NOON).getFirst(),
                    memory("\"1\"", NOON),
                    List.of(),
                    List.of(),
                    null,
                    NOON,
                    null,
                    turn,
                    List.of()));
        }
        assertThat(store.turns(2)).extracting(Turn::words).containsExactly("turn 504", "turn 503");
        assertThat(store.turns(1000)).hasSize(Turns.MOST);
    }

    @Test
    default void everyPlaceAboveASourceListsItsArticlesNewestFirst() {
        Store store = store();
        visit(store, "a", item("a", "1", 30), item("a", "2", 10));
        visit(store, "b", item("b", "3", 20));
        assertThat(titles(store, "tech")).containsExactly("title 2", "title 3", "title 1");
        assertThat(titles(store, "tech/a")).containsExactly("title 2", "title 1");
        assertThat(titles(store, "world")).isEmpty();
        assertThat(titles(store, "")).hasSize(3);
        assertThat(store.newest(CategoryPath.of("tech"), 1, 1)
                        .getFirst()
                        .article()
                        .title())
                .isEqualTo("title 3");
    }

    @Test
    default void aPlaceChangesOnlyWhenItsListDoes() {
        Store store = store();
        visit(store, "a", item("a", "1", 5));
        assertThat(store.changed(CategoryPath.of("tech"))).isEqualTo(NOON);
        assertThat(store.changed(CategoryPath.of("world"))).isEqualTo(Instant.EPOCH);
        assertThat(store.changed(CategoryPath.of("nowhere"))).isEqualTo(Instant.EPOCH);
        assertThat(visitAt(store, "a", NOON.plusSeconds(60), item("a", "1", 5)).touched())
                .isEmpty();
        assertThat(store.changed(CategoryPath.of("tech"))).isEqualTo(NOON);
    }

    @Test
    default void aChangedArticleKeepsItsNameItsDatesAndItsPosition() {
        Store store = store();
        visit(store, "a", item("a", "1", 30), item("a", "2", 10));
        var later = NOON.plusSeconds(3600);
        var done = visitAt(store, "a", later, item("a", "1", "https://a.example/1", 1, "other"), item("a", "2", 10));
        assertThat(done.updated()).isEqualTo(1);
        assertThat(done.fresh()).isZero();
        assertThat(done.touched()).contains(CategoryPath.ALL);
        var article = store.article(id("a", "1")).orElseThrow().article();
        assertThat(article.published()).isEqualTo(NOON.minus(Duration.ofMinutes(30)));
        assertThat(article.firstSeen()).isEqualTo(NOON);
        assertThat(article.updated()).isAfter(NOON.minus(Duration.ofMinutes(30)));
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.content()).isEqualTo("<p>other</p>");
        assertThat(titles(store, "tech")).containsExactly("title 2", "title 1");
    }

    @Test
    default void aCopyIsFoldedIntoTheFirstWhereBothStand() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"));
        var done = visit(store, "b", item("b", "2", "https://x.example/story", 10, "text"));
        assertThat(done.copies()).isEqualTo(1);
        assertThat(done.touched()).contains(CategoryPath.of("tech/a"), CategoryPath.of("tech/b"), CategoryPath.ALL);
        assertThat(titles(store, "tech")).containsExactly("title 1");
        assertThat(titles(store, "tech/b")).containsExactly("title 2");
        assertThat(store.newest(CategoryPath.of("tech"), 10, 0).getFirst().alsoIn())
                .containsExactly(new Store.Also(
                        id("b", "2"), new SourceId("b"), java.net.URI.create("https://x.example/story")));
        assertThat(store.article(id("b", "2")).orElseThrow().article().story().first())
                .isEqualTo(id("a", "1"));
    }

    @Test
    default void aCopyStandsInItsOwnCategory() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"));
        visit(store, "c", item("c", "2", "https://x.example/story", 10, "text"));
        assertThat(titles(store, "world")).containsExactly("title 2");
        assertThat(titles(store, "tech")).containsExactly("title 1");
        assertThat(titles(store, "")).containsExactly("title 1");
    }

    @Test
    default void aMovedSourceTakesItsArticlesAlongWithoutDuplicates() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"));
        visit(store, "c", item("c", "2", "https://x.example/story", 10, "text"), item("c", "3", 5));
        var moved = List.of(placement("a", "tech/a"), placement("b", "tech/b"), placement("c", "tech/c"));
        assertThat(store.arrange(moved, Map.of(), NOON.plusSeconds(9)))
                .contains(CategoryPath.of("world"), CategoryPath.of("tech"))
                .doesNotContain(CategoryPath.of("tech/b"));
        assertThat(titles(store, "world")).isEmpty();
        assertThat(titles(store, "tech")).containsExactly("title 3", "title 1");
        assertThat(titles(store, "")).containsExactly("title 3", "title 1");
        assertThat(store.changed(CategoryPath.of("world"))).isEqualTo(NOON.plusSeconds(9));
        assertThat(store.arrange(moved, Map.of(), NOON.plusSeconds(99))).isEmpty();
    }

    @Test
    default void aRemovedSourceLeavesItsArticlesInTheListOfEverything() {
        Store store = store();
        visit(store, "a", item("a", "1", 5));
        store.arrange(List.of(placement("b", "tech/b")), Map.of(), NOON);
        assertThat(titles(store, "tech")).isEmpty();
        assertThat(titles(store, "")).containsExactly("title 1");
        assertThat(store.sources()).extracting(it -> it.source().value()).containsExactly("b");
        assertThat(Samples.claim(store, "a", NOON)).isEmpty();
        store.arrange(tree(), Map.of(), NOON);
        assertThat(titles(store, "tech/a")).containsExactly("title 1");
    }

    @Test
    default void anItemIsKnownUnderEveryMarkItEverHad() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://a.example/old", 5, "old"));
        visit(store, "a", item("a", "1", "https://a.example/new", 5, "new"));
        var byOldLink = store.known(new SourceId("a"), List.of(traces("other", "https://a.example/old", "?")));
        assertThat(byOldLink).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(id("a", "1"));
            assertThat(it.traces().link()).isEqualTo("https://a.example/old");
            assertThat(it.traces().guid()).isEqualTo("1");
            assertThat(it.traces().fingerprint()).isEqualTo(Samples.fingerprint("new"));
        });
        assertThat(store.known(new SourceId("b"), List.of(traces("1", "https://a.example/new", "new"))))
                .isEmpty();
        var many = new ArrayList<tributary.article.Traces>();
        for (int i = 0; i < 5_000; i++) {
            many.add(traces("g" + i, "https://a.example/" + i, "t" + i));
        }
        many.add(traces("1", "https://a.example/9999", "?"));
        assertThat(store.known(new SourceId("a"), many)).hasSize(1);
    }

    @Test
    default void whatAKeptArticleTellsIsAnswered() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://a.example/1", 5, "text"));
        assertThat(store.telling(id("a", "1"))).hasValueSatisfying(it -> {
            assertThat(it.source()).isEqualTo(new SourceId("a"));
            assertThat(it.link()).isEqualTo(java.net.URI.create("https://a.example/1"));
        });
        assertThat(store.telling(id("a", "2"))).isEmpty();
    }

    @Test
    default void retentionDropsOnlyWhatIsUnlistedAndNothingComesBackAsNew() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"), item("a", "2", 10));
        visit(store, "b", item("b", "3", 20));
        visit(store, "a", item("a", "2", 10));
        assertThat(store.retain(100, Duration.ofDays(90), NOON)).isEqualTo(new Store.Retained(0, java.util.Set.of()));
        Instant later = NOON.plus(Duration.ofDays(91));
        var retained = store.retain(100, Duration.ofDays(90), later);
        assertThat(retained.dropped()).isEqualTo(1);
        assertThat(retained.touched()).contains(CategoryPath.of("tech/a"), CategoryPath.ALL);
        assertThat(store.article(id("a", "1"))).isEmpty();
        assertThat(titles(store, "tech")).containsExactly("title 2", "title 3");
        assertThat(store.articles()).isEqualTo(2);
        assertThat(store.changed(CategoryPath.of("tech"))).isEqualTo(later);
        assertThat(store.known(new SourceId("a"), List.of(traces("1", "https://x.example/story", "text"))))
                .hasSize(1);
        assertThat(visit(store, "a", item("a", "1", "https://x.example/story", 30, "newer"), item("a", "2", 10))
                        .fresh())
                .isZero();
        assertThat(titles(store, "tech/a")).containsExactly("title 2");
    }

    @Test
    default void retentionKeepsTheNewestOfASource() {
        Store store = store();
        visit(store, "a", item("a", "1", 30), item("a", "2", 20), item("a", "3", 10));
        visit(store, "a", item("a", "1", 30));
        assertThat(store.retain(1, Duration.ofDays(90), NOON).dropped()).isEqualTo(1);
        assertThat(titles(store, "tech/a")).containsExactly("title 3", "title 1");
    }

    @Test
    default void whatComesBackToTheListIsKept() {
        Store store = store();
        visit(store, "a", item("a", "1", 30), item("a", "2", 20));
        visit(store, "a", item("a", "2", 20));
        visit(store, "a", item("a", "1", 30), item("a", "2", 20));
        assertThat(store.retain(0, Duration.ofDays(1), NOON.plus(Duration.ofDays(9)))
                        .dropped())
                .isZero();
    }

    @Test
    default void oneBadVisitLosesNoOther() throws Exception {
        var copies = new Samples.ByLink();
        Store store = reopened(copies);
        var placements = new ArrayList<Placement>();
        for (int i = 0; i < 300; i++) {
            placements.add(placement("s" + i, "many/s" + i));
        }
        store.arrange(placements, Map.of(), NOON);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 300; i++) {
            String source = "s" + i;
            String guid = i % 50 == 7 ? "poison" + i : "g" + i;
            tasks.add(() -> {
                try {
                    return visit(store, source, item(source, guid, 5)).accepted();
                } catch (IllegalStateException e) {
                    return false;
                }
            });
        }
        int accepted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                accepted += done.get() ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(294);
        assertThat(store.articles()).isEqualTo(294);
        assertThat(titles(store, "many")).hasSize(50);
        visitAt(store, "s7", NOON.plus(LEASE).plusSeconds(1), item("s7", "fine", 1));
        assertThat(copies.firsts).hasSize(295);
    }

    @Test
    default void everythingIsThereAfterOpeningAgain() {
        Store first = store();
        visit(first, "a", item("a", "1", "https://x.example/story", 30, "text"));
        long pass = first.openPass(NOON);
        first.closePass(new Pass(pass, NOON, NOON.plusSeconds(1), 3, 1, 1, 1, 25, 2, 1, 0));
        Samples.claim(first, "b", NOON);
        var copies = new Samples.ByLink();
        Store again = reopened(copies);
        assertThat(Samples.claim(again, "b", NOON))
                .as("leases of a dead process")
                .hasSize(1);
        assertThat(again.lastPass())
                .hasValueSatisfying(it -> assertThat(it.seen()).isEqualTo(25));
        assertThat(again.openPass(NOON)).isGreaterThan(pass);
        assertThat(again.lastPass().orElseThrow().id()).isEqualTo(pass);
        assertThat(visit(again, "c", item("c", "2", "https://x.example/story", 10, "text"))
                        .copies())
                .isEqualTo(1);
        assertThat(copies.restored).singleElement().satisfies(it -> {
            assertThat(it.telling().id()).isEqualTo(id("a", "1"));
            assertThat(it.verdict().reason()).isEqualTo("first");
        });
        assertThat(titles(again, "")).containsExactly("title 1");
    }

    @Test
    default void aClosedStoreSaysSo() {
        Store store = store();
        store.close();
        assertThatThrownBy(() -> Samples.claim(store, "a", NOON))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(store::articles).isInstanceOf(StoreFailure.class).hasMessageContaining("closed");
    }
}
