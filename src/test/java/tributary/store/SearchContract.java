package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.placement;
import static tributary.store.Samples.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;

/// What every database promises of finding articles.
public interface SearchContract extends StoreContract {
    @Test
    default void articlesAreFoundByWordsAlsoByASingleChineseCharacter() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s"), placement("t", "b/t")), Map.of(), NOON);
        visit(store, "s", text("1", 3, "Java at the café"), text("2", 2, "javascript &amp; 人工智能"), text("3", 1, "中 国"));
        visit(store, "t", text("t", "4", 4, "JAVA again"));
        assertThat(found(store, "", "java")).containsExactly("title 2", "title 1", "title 4");
        assertThat(found(store, "a", "JAVA cafe")).containsExactly("title 1");
        assertThat(found(store, "", "工")).containsExactly("title 2");
        assertThat(found(store, "", "智能")).containsExactly("title 2");
        assertThat(found(store, "", "人工智能")).containsExactly("title 2");
        assertThat(found(store, "", "人能")).isEmpty();
        assertThat(found(store, "", "中国")).isEmpty();
        assertThat(found(store, "", "\"; drop table search; --")).isEmpty();
        assertThat(found(store, "", "!")).isEmpty();
    }

    @Test
    default void aChangedArticleIsFoundByItsNewWordsOnly() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s")), Map.of(), NOON);
        visit(store, "s", text("1", 3, "before"));
        visit(store, "s", text("1", 3, "afterwards"));
        assertThat(found(store, "", "before")).isEmpty();
        assertThat(found(store, "", "afterwards")).containsExactly("title 1");
    }

    @Test
    default void commonWordsAreFoundNewestFirstToo() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s")), Map.of(), NOON);
        for (int visit = 0; visit < 3; visit++) {
            var items = new ArrayList<Commit.Item>();
            for (int i = 0; i < 1_000; i++) {
                items.add(text(visit + "-" + i, visit * 1_000 + i, "common"));
            }
            visit(store, "s", items.toArray(Commit.Item[]::new));
        }
        var wanted = new Selection(CategoryPath.of("a"), "common", null, null, false, 2, 1);
        assertThat(names(store.select(wanted))).containsExactly("title 0-1", "title 0-2");
    }

    @Test
    default void aSelectionIsBoundedByDatesAndReadFromEitherEnd() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s")), Map.of(), NOON);
        visit(store, "s", text("1", 4, "x"), text("2", 3, "x"), text("3", 2, "x"), text("4", 1, "x"));
        Instant since = Samples.NOON.minusSeconds(180);
        Instant before = Samples.NOON.minusSeconds(60);
        CategoryPath all = CategoryPath.ALL;
        assertThat(names(store.select(new Selection(all, "", since, before, true, 9, 0))))
                .containsExactly("title 2", "title 3");
        assertThat(names(store.select(new Selection(all, "x", since, null, false, 2, 1))))
                .containsExactly("title 3", "title 2");
        assertThat(names(store.select(Selection.newest(all, 2, 1)))).containsExactly("title 3", "title 2");
    }

    private static Commit.Item text(String guid, int minutes, String text) {
        return text("s", guid, minutes, text);
    }

    private static Commit.Item text(String source, String guid, int minutes, String text) {
        return Samples.item(source, guid, "https://" + source + ".example/" + guid, minutes, text);
    }

    private static List<String> found(Store store, String place, String words) {
        return names(store.select(new Selection(CategoryPath.of(place), words, null, null, false, 50, 0)));
    }

    private static List<String> names(List<Store.Listed> listed) {
        return listed.stream().map(it -> it.article().title()).toList();
    }
}
