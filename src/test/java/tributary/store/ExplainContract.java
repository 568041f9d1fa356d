package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.id;
import static tributary.store.Samples.item;
import static tributary.store.Samples.visit;
import static tributary.store.Samples.visitAt;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;

/// What every database can say about why an article is shown as it is.
public interface ExplainContract extends StoreContract {
    @Test
    default void aCopyIsExplainedByItsReasonAndTheFirstOfItsCluster() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"));
        visit(store, "b", item("b", "2", "https://x.example/story", 10, "text"));
        var copy = store.explain(id("b", "2")).orElseThrow();
        assertThat(copy.cluster()).extracting(Explained.Member::id).containsExactly(id("a", "1"), id("b", "2"));
        assertThat(copy.cluster().getLast().reason()).isNotBlank();
        assertThat(copy.shown()).containsExactly(CategoryPath.of("tech/b"));
        var first = store.explain(id("a", "1")).orElseThrow();
        assertThat(first.shown()).containsExactly(CategoryPath.ALL, CategoryPath.of("tech"), CategoryPath.of("tech/a"));
    }

    @Test
    default void allCopiesSayWhoseWordsAreShownInTheirWidestPlace() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/story", 30, "text"));
        assertThat(store.explain(id("a", "1")).orElseThrow().words()).isNull();
        visit(store, "b", item("b", "2", "https://x.example/story", 10, "text"));
        assertThat(List.of(id("a", "1"), id("b", "2")))
                .extracting(it -> store.explain(it).orElseThrow().words())
                .containsOnly(new Explained.Words(id("a", "1"), CategoryPath.ALL));
        visit(store, "c", item("c", "3", "https://x.example/story", 5, "text that tells a good deal more"));
        assertThat(List.of(id("a", "1"), id("b", "2"), id("c", "3")))
                .extracting(it -> store.explain(it).orElseThrow().words())
                .containsOnly(new Explained.Words(id("c", "3"), CategoryPath.ALL));
    }

    @Test
    default void articlesAreFoundByEveryAddressTheyEverHadInAnySource() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/old", 30, "text"));
        visit(store, "b", item("b", "2", "https://x.example/old", 10, "text"));
        visit(store, "a", item("a", "1", "https://x.example/new", 30, "other"));
        assertThat(store.explain(List.of("https://x.example/old")))
                .extracting(Explained::id)
                .containsExactly(id("a", "1"), id("b", "2"));
        assertThat(store.explain(List.of("https://x.example/new")))
                .extracting(Explained::id)
                .containsExactly(id("a", "1"));
        assertThat(store.explain(List.of("2"))).extracting(Explained::id).containsExactly(id("b", "2"));
        assertThat(store.explain(List.of("https://x.example/never"))).isEmpty();
        assertThat(store.explain(id("a", "never"))).isEmpty();
    }

    @Test
    default void formerContentIsKeptWithTheTimeItCame() {
        Store store = store();
        visit(store, "a", item("a", "1", "https://x.example/1", 30, "before"));
        visitAt(store, "a", NOON.plusSeconds(60), item("a", "1", "https://x.example/1", 30, "after"));
        var explained = store.explain(id("a", "1")).orElseThrow();
        assertThat(explained.former()).singleElement().satisfies(it -> {
            assertThat(it.revision()).isEqualTo(1);
            assertThat(it.since()).isEqualTo(NOON.minus(Duration.ofMinutes(30)));
            assertThat(it.content()).isEqualTo("<p>before</p>");
        });
    }

    @Test
    default void anArticleThatWasDroppedIsStillKnown() {
        Store store = store();
        visit(store, "a", item("a", "1", 30));
        visit(store, "a", item("a", "2", 20));
        store.retain(1, Duration.ofDays(1), NOON.plus(Duration.ofDays(400)));
        var explained = store.explain(id("a", "1")).orElseThrow();
        assertThat(explained.article()).isNull();
        assertThat(explained.traces().guid()).isEqualTo("1");
        assertThat(explained.shown()).isEmpty();
    }
}
