package tributary.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;

/// What is known of an article and why it is shown as it is.
///
/// `traces` are its newest marks, `marks` counts all that it was ever known by; `article` is null when it was dropped
/// and only its marks are kept. `cluster` are the articles that count as one with it, itself among them, the first
/// one first; `words` is whose text stands for them (null: the article has no copies, or none of them is listed);
/// `shown` are the places that list this very article; `removed` are the words of what was left out of its text;
/// `page` is the one whose text it has (null: it has that of its feed), and `cut` is why it has no more than that of
/// its feed (null: nothing is wrong).
public record Explained(
        ArticleId id,
        SourceId source,
        Traces traces,
        int marks,
        @Nullable Article article,
        @Nullable Instant unlisted,
        List<Member> cluster,
        @Nullable Words words,
        List<Former> former,
        List<CategoryPath> shown,
        List<String> removed,
        @Nullable URI page,
        @Nullable String cut) {
    public Explained {
        cluster = List.copyOf(cluster);
        former = List.copyOf(former);
        shown = List.copyOf(shown);
        removed = List.copyOf(removed);
    }

    /// An article of a cluster: why it is in it, which other member it was found by (null: it is the first), and how
    /// much of the shorter text both have.
    public record Member(
            ArticleId id,
            SourceId source,
            String title,
            @Nullable URI link,
            Instant firstSeen,
            String reason,
            @Nullable ArticleId partner,
            double score) {}

    /// The member whose text a cluster is shown in, and the widest place that lists the cluster, where that is so.
    public record Words(ArticleId of, CategoryPath in) {}

    /// What was published before, oldest first: since when, and what.
    public record Former(int revision, Instant since, String title, String summary, String content) {}
}
