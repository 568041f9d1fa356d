package tributary.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// The database edge: the ledger of sources and the shelves of articles. Every method blocks, is safe for many threads,
/// and throws unchecked only when the database itself fails.
public interface Store extends Ledger, Library, Dates, Subscriptions {
    /// The newest turns of sources, newest first.
    List<Turn> turns(int limit);

    // ---- keeping ----

    /// Drops articles that their source no longer lists and that are older than `keepFor` or beyond the newest
    /// `perSource`. Their identities stay, so nothing comes back as new.
    Retained retain(int perSource, Duration keepFor, Instant now);

    /// Judges the next articles again where rules changed what is a copy; empty when there is nothing to judge again.
    Optional<Rejudged> rejudge(Instant at);

    @Override
    List<SourceState> sources();

    @Override
    void close();

    /// How many articles were dropped, and every place whose feed may be different now.
    record Retained(int dropped, Set<CategoryPath> touched) {
        public Retained {
            touched = Set.copyOf(touched);
        }
    }

    /// One step of judging again: how many articles were judged, about how many are left (0: none), and every place
    /// whose feed may be different now.
    record Rejudged(int judged, long left, Set<CategoryPath> touched) {
        public Rejudged {
            touched = Set.copyOf(touched);
        }
    }

    /// An article as a place shows it, and the other sources that carry the same one. Where it is shown in the words of
    /// one of those, the `teller`, `own` is what its own source made of it.
    record Listed(
            Article article, List<Also> alsoIn, @Nullable Article own, ArticleId teller) {
        public Listed {
            alsoIn = List.copyOf(alsoIn);
        }

        /// An article in its own words.
        public Listed(Article article, List<Also> alsoIn) {
            this(article, alsoIn, null, article.id());
        }
    }

    /// A run of what a place lists, newest arrival first, and the article with which the one before it begins.
    record Archive(List<Listed> articles, Optional<ArticleId> previous) {
        public Archive {
            articles = List.copyOf(articles);
        }
    }

    /// A copy: which source carries it, under which address.
    record Also(ArticleId id, SourceId source, @Nullable URI link) {}
}
