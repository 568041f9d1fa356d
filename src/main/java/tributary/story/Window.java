package tributary.story;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Story;

/// The recent articles in memory, by link: an article whose link another source had before is a copy of that one.
///
/// It holds the newest `capacity` articles; what leaves it is forgotten. A link that names a whole site, or that one
/// source gives to many different titles, is no evidence. An article that it still holds keeps the verdict it got.
public final class Window implements Copies {
    /// Under one link of one source, two titles may be an edit; from the third on the link is a shelf, not an article.
    private static final int TITLES_OF_A_SHELF = 3;

    private final int capacity;
    private final Map<String, Shared> byLink = new HashMap<>();
    private final Map<ArticleId, Verdict> judged = new HashMap<>();
    private final Deque<Entry> order = new ArrayDeque<>();

    /// A window over the newest `capacity` articles.
    public Window(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a window holds at least one article: " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public Verdict judge(Article article) {
        String key = key(article);
        Shared shared = key == null ? null : byLink.get(key);
        Verdict verdict = judged.get(article.id());
        if (verdict != null) {
            return verdict;
        }
        verdict = alone(article.id());
        if (shared != null && !shared.isShelf() && shared.mayHold(article)) {
            verdict = new Verdict(shared.first, shared.story, "the same link");
        }
        remember(key, article, verdict);
        return verdict;
    }

    @Override
    public void restore(List<Remembered> past) {
        byLink.clear();
        judged.clear();
        order.clear();
        past.forEach(it -> remember(key(it.article()), it.article(), it.verdict()));
    }

    private void remember(@Nullable String key, Article article, Verdict verdict) {
        if (judged.put(article.id(), verdict) != null) {
            return;
        }
        if (key != null) {
            ArticleId first = verdict.copyOf() == null ? article.id() : verdict.copyOf();
            byLink.computeIfAbsent(key, _ -> new Shared(first, verdict.story())).add(article);
        }
        order.addLast(new Entry(article.id(), key));
        if (order.size() > capacity) {
            forget(order.removeFirst());
        }
    }

    private void forget(Entry entry) {
        judged.remove(entry.id);
        String key = entry.key;
        Shared shared = key == null ? null : byLink.get(key);
        if (key != null && shared != null && --shared.size == 0) {
            byLink.remove(key);
        }
    }

    private static Verdict alone(ArticleId id) {
        return new Verdict(null, new Story(id), "the first of its kind");
    }

    private static @Nullable String key(Article article) {
        if (article.link() == null) {
            return null;
        }
        String link = article.link().toString();
        return Page.isHome(link) ? null : Page.key(link);
    }

    private record Entry(ArticleId id, @Nullable String key) {}

    /// What the window knows of one link: the first article under it, and which titles each source gave it.
    private static final class Shared {
        private final ArticleId first;
        private final Story story;
        private final Map<SourceId, Set<String>> titles = new HashMap<>();
        private int size;

        private Shared(ArticleId first, Story story) {
            this.first = first;
            this.story = story;
        }

        private boolean isShelf() {
            return titles.values().stream().anyMatch(it -> it.size() >= TITLES_OF_A_SHELF);
        }

        /// Within one source another title under the same link is another article, for its identity is settled before.
        private boolean mayHold(Article article) {
            Set<String> ours = titles.get(article.source());
            return ours == null || ours.contains(article.title());
        }

        private void add(Article article) {
            size++;
            Set<String> ours = titles.computeIfAbsent(article.source(), _ -> new HashSet<>());
            if (ours.size() < TITLES_OF_A_SHELF) {
                ours.add(article.title());
            }
        }
    }
}
