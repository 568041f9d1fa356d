package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.placement;
import static tributary.store.Samples.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;

/// What every database promises of archives.
public interface ArchiveContract extends StoreContract {
    CategoryPath PLACE = CategoryPath.of("a");

    @Test
    default void archivesHaveEveryArticleOnce() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s"), placement("t", "b/t")), Map.of(), NOON);
        arrive(store, 0, 700);

        List<ArticleId> walked =
                walk(store, Set.of()).values().stream().flatMap(List::stream).toList();

        assertThat(walked).hasSize(700).doesNotHaveDuplicates();
    }

    @Test
    default void anArchiveStaysWhenArticlesArriveLater() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s"), placement("t", "b/t")), Map.of(), NOON);
        arrive(store, 0, 300);
        Map<ArticleId, List<ArticleId>> before = walk(store, Set.of());
        arrive(store, 300, 300);
        Map<ArticleId, List<ArticleId>> after = walk(store, Set.of());

        before.forEach((first, articles) ->
                assertThat(names(store.archive(PLACE, first))).isEqualTo(articles));
        var kept = new HashSet<>(before.keySet());
        kept.retainAll(after.keySet());
        assertThat(kept).hasSizeGreaterThanOrEqualTo(before.size() - 1);
    }

    @Test
    default void archivesBeginWithWhatADocumentLeavesOut() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s"), placement("t", "b/t")), Map.of(), NOON);
        arrive(store, 0, 120);
        var shown = new HashSet<ArticleId>();
        store.newest(PLACE, 50, 0).forEach(it -> shown.add(it.article().id()));

        var all = new HashSet<>(shown);
        walk(store, shown).values().forEach(all::addAll);

        assertThat(all).hasSize(120);
        store.newest(PLACE, 200, 0).forEach(it -> shown.add(it.article().id()));
        assertThat(store.newestBeside(PLACE, shown)).isEmpty();
        assertThat(store.newestBeside(CategoryPath.of("nowhere"), Set.of())).isEmpty();
    }

    @Test
    default void archivesLeadOnwardToTheNewest() {
        Store store = store();
        store.arrange(List.of(placement("s", "a/s"), placement("t", "b/t")), Map.of(), NOON);
        arrive(store, 0, 700);
        var down = new ArrayList<>(walk(store, Set.of()).keySet());

        var up = new ArrayList<ArticleId>();
        Optional<ArticleId> next = Optional.of(down.getLast());
        while (next.isPresent()) {
            up.add(next.get());
            next = store.following(PLACE, next.get());
        }

        assertThat(up.reversed()).isEqualTo(down);
    }

    /// Articles that are published in no order: every other one is older than the one before.
    private static void arrive(Store store, int from, int count) {
        for (int begin = from; begin < from + count; begin += 100) {
            var items = new ArrayList<Commit.Item>();
            for (int i = begin; i < Math.min(begin + 100, from + count); i++) {
                items.add(Samples.item(
                        "s", "g" + i, "https://s.example/" + i, i % 2 == 0 ? i : 2_000 - i, "text number " + i));
            }
            visit(store, "s", items.toArray(Commit.Item[]::new));
            visit(store, "t", Samples.item("t", "t" + begin, "https://t.example/" + begin, begin, "other " + begin));
        }
    }

    /// Every archive down from what is not shown, by its first article.
    private static Map<ArticleId, List<ArticleId>> walk(Store store, Set<ArticleId> shown) {
        var archives = new LinkedHashMap<ArticleId, List<ArticleId>>();
        Optional<ArticleId> next = store.newestBeside(PLACE, shown);
        while (next.isPresent()) {
            Store.Archive archive = store.archive(PLACE, next.get());
            archives.put(next.get(), names(archive));
            next = archive.previous();
        }
        return archives;
    }

    private static List<ArticleId> names(Store.Archive archive) {
        return archive.articles().stream().map(it -> it.article().id()).toList();
    }
}
