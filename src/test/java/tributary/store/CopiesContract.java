package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.id;
import static tributary.store.Samples.item;
import static tributary.store.Samples.visit;
import static tributary.store.Samples.visitAt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.store.Placement.Copying;
import tributary.store.Placement.Keep;
import tributary.story.Folding;
import tributary.story.Window;

/// What becomes of copies under every rule, on every database.
public interface CopiesContract extends StoreContract {
    String STORY = "https://x.example/story";
    Folding BY_LINK = Copying.USUAL.folding();
    Copying NONE = new Copying(Folding.NONE, false, Keep.RICHEST, 0);
    Copying ONCE = new Copying(BY_LINK, true, Keep.RICHEST, 0);
    Copying FIRST = new Copying(BY_LINK, false, Keep.FIRST, 0);

    private static Placement placed(String source, String place, Copying copying) {
        Placement usual = Samples.placement(source, place);
        return new Placement(
                usual.source(),
                true,
                usual.address(),
                usual.terms(),
                usual.limits(),
                List.of(CategoryPath.of(place)),
                copying);
    }

    private static void arrange(Store store, Copying all) {
        store.arrange(
                List.of(placed("a", "tech/a", all), placed("b", "tech/b", all), placed("c", "world/c", all)),
                Map.of(),
                NOON.plusSeconds(1));
    }

    private static void judgeAgain(Store store) {
        int steps = 0;
        while (store.rejudge(NOON.plusSeconds(2)).isPresent()) {
            assertThat(++steps).isLessThan(100);
        }
    }

    private static Stream<ArticleId> ids(Store store, String place) {
        return store.newest(CategoryPath.of(place), 5_000, 0).stream()
                .map(it -> it.article().id());
    }

    private static Store.Listed only(Store store, String place) {
        List<Store.Listed> listed = store.newest(CategoryPath.of(place), 10, 0);
        assertThat(listed).hasSize(1);
        return listed.getFirst();
    }

    /// The item of source `a` is short, that of `b` long and comes an hour later.
    private static void tellTwice(Store store) {
        visit(store, "a", item("a", "1", STORY, 30, "short"));
        visitAt(store, "b", NOON.plusSeconds(3600), long2(NOON.plusSeconds(3600)));
    }

    private static Commit.Item long2(Instant seen) {
        Commit.Item it = item("b", "2", STORY, 10, "long and longer ".repeat(20));
        var article = it.article();
        return new Commit.Item(
                new Article(
                        article.id(),
                        article.source(),
                        article.story(),
                        article.link(),
                        article.linkAsPublished(),
                        article.title(),
                        article.authors(),
                        article.published(),
                        article.updated(),
                        seen,
                        article.summary(),
                        article.content(),
                        article.image(),
                        article.enclosures(),
                        article.tags(),
                        article.language(),
                        1),
                it.traces(),
                true);
    }

    @Test
    default void aRicherCopyImprovesAnItemInPlace() {
        Store store = store();
        tellTwice(store);
        Store.Listed listed = only(store, "tech");
        assertThat(listed.article().id()).isEqualTo(id("a", "1"));
        assertThat(listed.article().published()).isEqualTo(NOON.minus(Duration.ofMinutes(30)));
        assertThat(listed.article().updated()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(listed.article().source()).isEqualTo(new SourceId("b"));
        assertThat(listed.article().content()).contains("longer");
        assertThat(listed.alsoIn()).extracting(Store.Also::id).containsExactly(id("a", "1"));
        assertThat(listed.own()).isNotNull();
        assertThat(store.article(id("a", "1")).orElseThrow().article().content())
                .contains("longer");
        assertThat(only(store, "tech/a").article().content()).contains("short");
    }

    @Test
    default void aCopyThatSaysHardlyMoreChangesNothing() {
        Store store = store();
        visit(store, "a", item("a", "1", STORY, 30, "as many words as the other one has"));
        visit(store, "b", item("b", "2", STORY, 10, "as many words as the first one has"));
        assertThat(only(store, "tech").article().source()).isEqualTo(new SourceId("a"));
    }

    @Test
    default void theFirstOrTheHighestIsShownWhereThatIsAskedFor() {
        Store store = store();
        arrange(store, FIRST);
        tellTwice(store);
        assertThat(only(store, "tech").article().content()).contains("short");
        store.arrange(
                List.of(
                        placed("b", "tech/b", new Copying(BY_LINK, false, Keep.ORDER, 0)),
                        placed("a", "tech/a", new Copying(BY_LINK, false, Keep.ORDER, 1))),
                Map.of(),
                NOON);
        assertThat(store.rejudge(NOON)).as("nothing to judge again").isEmpty();
        assertThat(only(store, "tech").article().source()).isEqualTo(new SourceId("b"));
        assertThat(only(store, "tech").article().id()).isEqualTo(id("a", "1"));
    }

    @Test
    default void anArticleIsFoundByTheWordsOfItsCopies() {
        Store store = store();
        tellTwice(store);
        var wanted = new Selection(CategoryPath.of("tech"), "longer", null, null, false, 10, 0);
        assertThat(store.select(wanted)).singleElement().satisfies(it -> {
            assertThat(it.article().id()).isEqualTo(id("a", "1"));
            assertThat(it.article().content()).contains("longer");
        });
    }

    @Test
    default void aSourceThatFoldsNothingStandsForItself() {
        Store store = store();
        arrange(store, NONE);
        tellTwice(store);
        assertThat(ids(store, "tech")).containsExactly(id("b", "2"), id("a", "1"));
        assertThat(store.newest(CategoryPath.of("tech"), 10, 0))
                .allSatisfy(it -> assertThat(it.alsoIn()).isEmpty());
    }

    @Test
    default void whatIsShownOnceInTheTreeStandsWhereItCameFirstAndInTheFeedOfItsSource() {
        Store store = store();
        arrange(store, ONCE);
        visit(store, "a", item("a", "1", STORY, 30, "text"));
        visit(store, "c", item("c", "2", STORY, 10, "text"));
        assertThat(ids(store, "tech")).containsExactly(id("a", "1"));
        assertThat(ids(store, "world")).isEmpty();
        assertThat(ids(store, "world/c")).containsExactly(id("c", "2"));
        assertThat(ids(store, "")).containsExactly(id("a", "1"));
        arrange(store, Copying.USUAL);
        judgeAgain(store);
        assertThat(ids(store, "world")).containsExactly(id("c", "2"));
        arrange(store, ONCE);
        judgeAgain(store);
        assertThat(ids(store, "world")).isEmpty();
    }

    @Test
    default void switchingARuleOffUnfoldsAndOnFoldsAgain() {
        Store store = store();
        tellTwice(store);
        visit(store, "c", item("c", "3", STORY, 5, "text"));
        arrange(store, NONE);
        assertThat(store.rejudge(NOON.plusSeconds(2))).hasValueSatisfying(it -> {
            assertThat(it.judged()).isEqualTo(3);
            assertThat(it.left()).isZero();
            assertThat(it.touched()).contains(CategoryPath.of("tech"), CategoryPath.ALL);
        });
        assertThat(ids(store, "tech")).containsExactly(id("b", "2"), id("a", "1"));
        assertThat(ids(store, "")).containsExactly(id("c", "3"), id("b", "2"), id("a", "1"));
        assertThat(store.explain(id("b", "2")).orElseThrow().cluster()).hasSize(1);
        arrange(store, Copying.USUAL);
        judgeAgain(store);
        assertThat(ids(store, "tech")).containsExactly(id("a", "1"));
        assertThat(ids(store, "")).containsExactly(id("a", "1"));
        assertThat(only(store, "tech").article().content()).contains("longer");
        arrange(store, Copying.USUAL);
        assertThat(store.rejudge(NOON)).isEmpty();
    }

    @Test
    default void anItemKeepsItsNameAsLongAsAnyCopyIsThere() {
        Store store = store();
        tellTwice(store);
        store.arrange(List.of(placed("b", "tech/b", Copying.USUAL)), Map.of(), NOON);
        assertThat(only(store, "tech").article().id())
                .as("its source was removed")
                .isEqualTo(id("a", "1"));
        assertThat(only(store, "tech").article().source()).isEqualTo(new SourceId("b"));
        visitAt(
                store,
                "b",
                NOON.plusSeconds(7200),
                item("b", "2", STORY, 10, "edited and still longer than the other"));
        assertThat(only(store, "tech").article().content()).contains("edited");
        arrange(store, Copying.USUAL);
        visitAt(store, "a", NOON.plusSeconds(7200), item("a", "9", 1));
        Instant later = NOON.plus(Duration.ofDays(400));
        assertThat(store.retain(100, Duration.ofDays(90), later).dropped()).isZero();
        assertThat(ids(store, "tech")).containsExactly(id("a", "9"), id("a", "1"));
        visitAt(store, "b", NOON.plusSeconds(9000), item("b", "8", 1));
        assertThat(store.retain(100, Duration.ofDays(90), later).dropped()).isEqualTo(2);
        assertThat(ids(store, "tech")).containsExactlyInAnyOrder(id("a", "9"), id("b", "8"));
    }

    @Test
    default void judgingAgainSurvivesARestartInTheMiddle() {
        Store store = store();
        var ours = new ArrayList<Commit.Item>();
        var theirs = new ArrayList<Commit.Item>();
        for (int i = 0; i < 400; i++) {
            ours.add(item("a", "a" + i, STORY + i, 1000 - i, "text"));
            theirs.add(item("b", "b" + i, STORY + i, 500 - i, "text"));
        }
        visit(store, "a", ours.toArray(Commit.Item[]::new));
        visit(store, "b", theirs.toArray(Commit.Item[]::new));
        assertThat(ids(store, "tech")).hasSize(400);
        arrange(store, NONE);
        assertThat(store.rejudge(NOON))
                .hasValueSatisfying(it -> assertThat(it.left()).isPositive());
        assertThat(store.rejudge(NOON))
                .hasValueSatisfying(it -> assertThat(it.left()).isPositive());
        Store again = reopened(new Samples.ByLink());
        judgeAgain(again);
        assertThat(ids(again, "tech")).hasSize(800);
        arrange(again, Copying.USUAL);
        judgeAgain(again);
        assertThat(ids(again, "tech"))
                .hasSize(400)
                .allMatch(
                        it -> ours.stream().anyMatch(item -> item.article().id().equals(it)));
        assertThat(visit(again, "c", item("c", "new", STORY + 7, 1, "text")).copies())
                .isEqualTo(1);
    }

    @Test
    default void storiesAreToldAsIfARuleHadHeldFromTheStart() {
        Store store = store(new Window(1_000));
        Copying usual = Copying.USUAL;
        store.arrange(
                List.of(placed("a", "tech/a", usual), placed("b", "tech/b", NONE), placed("c", "world/c", usual)),
                Map.of(),
                NOON);
        judgeAgain(store);
        String words = "harbour ferry strike captain island union tide wharf dredger pilot ";
        visit(store, "a", item("a", "1", STORY, 30, "orchard apples cider frost bees blossom press barrels"));
        visit(store, "b", item("b", "2", STORY, 20, words.repeat(3)));
        String event = String.join(" ", List.of(words.split(" ")).reversed());
        visit(store, "c", item("c", "3", "https://x.example/other", 10, event));
        assertThat(story(store, id("c", "3"))).isEqualTo(id("b", "2"));
        arrange(store, Copying.USUAL);
        judgeAgain(store);
        assertThat(story(store, id("b", "2"))).isEqualTo(id("a", "1"));
        assertThat(story(store, id("c", "3"))).isEqualTo(id("c", "3"));
    }

    private static ArticleId story(Store store, ArticleId id) {
        return store.explain(id).orElseThrow().article().story().first();
    }

    @Test
    default void verdictsAreTheSameAfterARestartInTheMiddle() {
        Store through = store(new Window(1_000));
        List<Commit.Item> ours = told("a", 0, 40);
        ours.forEach(it -> visit(through, "a", it));
        Store interrupted = reopened(new Window(1_000));
        assertThat(verdicts(interrupted, ours)).isEqualTo(verdicts(through, ours));
        List<Commit.Item> theirs = told("b", 20, 60);
        theirs.forEach(it -> visit(through, "b", it));
        theirs.forEach(it -> visit(interrupted, "b", it));
        assertThat(verdicts(interrupted, theirs)).isEqualTo(verdicts(through, theirs));
        assertThat(verdicts(interrupted, theirs))
                .filteredOn(it -> it.contains("same text"))
                .hasSize(20);
    }

    /// Long texts of words at hand, the same for the same number in whatever source.
    private static List<Commit.Item> told(String source, int from, int to) {
        var items = new ArrayList<Commit.Item>();
        for (int i = from; i < to; i++) {
            var random = new Random(i);
            String text = random.ints(200, 0, 500)
                    .mapToObj(it -> "word" + (char) ('a' + it % 26) + (char) ('a' + it / 26))
                    .collect(Collectors.joining(" "));
            items.add(item(source, "g" + i, "https://" + source + ".example/" + i, 600 - i, text));
        }
        return items;
    }

    private static List<String> verdicts(Store store, List<Commit.Item> items) {
        return items.stream()
                .map(it -> store.explain(it.article().id()).orElseThrow())
                .map(it -> it.cluster().getFirst().id() + " " + it.article().story() + " "
                        + it.cluster().stream()
                                .filter(member -> member.id().equals(it.id()))
                                .findFirst()
                                .orElseThrow()
                                .reason())
                .toList();
    }
}
