package tributary.pages;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Traces;
import tributary.press.Origin;

/// Why an article is shown as it is, as people and programs may read it.
///
/// `article` is null when it was dropped and only its marks are kept, of which there are `marks`; `unlisted` is when
/// its source stopped listing it; `cluster` are the articles that count as one with it, itself among them, the first
/// one first; `words` is whose text stands for them (null: the article has no copies, or none of them is listed);
/// `shown` are the places that list this very article; `removed` are the words of what was left out of its text;
/// `page` is the one whose text it has (null: it has that of its feed), and `cut` is why it has no more than that of
/// its feed (null: nothing is wrong).
public record Explanation(
        ArticleId id,
        Origin origin,
        Traces traces,
        int marks,
        @Nullable Article article,
        @Nullable Instant unlisted,
        List<Telling> cluster,
        @Nullable Words words,
        List<Change> changes,
        List<CategoryPath> shown,
        List<String> removed,
        @Nullable URI page,
        @Nullable String cut) {
    public Explanation {
        cluster = List.copyOf(cluster);
        changes = List.copyOf(changes);
        shown = List.copyOf(shown);
        removed = List.copyOf(removed);
    }

    /// An article of the cluster: why it is in it, which other member it was found by (null: it is the first), and how
    /// much of the shorter text both have, from 0 to 1.
    public record Telling(
            ArticleId id,
            Origin origin,
            String title,
            @Nullable URI link,
            Instant firstSeen,
            String reason,
            @Nullable ArticleId partner,
            double score) {
        /// The reason, with how much both texts share.
        public String told() {
            return partner == null || score <= 0 ? reason : reason + " (" + Math.round(100 * score) + " %)";
        }
    }

    /// The article of the cluster whose text is shown, and the widest place that shows it.
    public record Words(Telling of, CategoryPath in) {}

    /// A revision: when it came, which parts it changed (of `title`, `summary` and `content`), the title before it.
    public record Change(int revision, Instant at, List<String> parts, String formerTitle) {
        public Change {
            parts = List.copyOf(parts);
        }
    }

    /// Of which article it is a copy; null when it is the first of its cluster, or was dropped.
    public @Nullable Telling first() {
        return cluster.isEmpty() || cluster.getFirst().id().equals(id) || article == null ? null : cluster.getFirst();
    }

    /// The article of the cluster with this id, if there is one.
    public Optional<Telling> member(@Nullable ArticleId wanted) {
        return cluster.stream().filter(it -> it.id().equals(wanted)).findFirst();
    }

    /// Why it was taken for what it is; empty when it was dropped.
    public String reason() {
        return cluster.stream()
                .filter(it -> it.id().equals(id))
                .map(Telling::reason)
                .findFirst()
                .orElse("");
    }

    public String title() {
        return article == null ? traces.title() : article.title();
    }

    /// The verdict in one sentence.
    public String verdict() {
        if (article == null) {
            return "Dropped by retention; its marks are kept, so it does not come back as new.";
        }
        Telling first = first();
        if (first != null) {
            return "A copy of \"" + first.title() + "\" from " + first.origin().title() + ": " + reason() + ".";
        }
        int copies = cluster.size() - 1;
        return copies == 0
                ? "No copy of another article: " + reason() + "."
                : "The first of its kind; " + (copies == 1 ? "one copy is" : copies + " copies are")
                        + " folded into it wherever both stand.";
    }
}
