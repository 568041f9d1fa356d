package tributary.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// The part of the database edge that only reads: what is served and exported.
public interface Library extends AutoCloseable {
    /// The state of every source that the configuration knows.
    List<Ledger.SourceState> sources();

    /// What every source calls itself, and what is wrong with it.
    Map<SourceId, Name> names();

    /// A number that moves whenever the names do.
    long naming();

    /// The newest articles of a place, each story's copies folded into the one shown there.
    List<Store.Listed> newest(CategoryPath place, int limit, int offset);

    /// The wanted articles of a place, each story's copies folded into the one shown there.
    List<Store.Listed> select(Selection wanted);

    /// The archive of a place that begins with this article (RFC 5005); it is empty when nobody knows it.
    Store.Archive archive(CategoryPath place, ArticleId newest);

    /// Where the archive begins that ends above this article; empty when none does yet.
    Optional<ArticleId> following(CategoryPath place, ArticleId newest);

    /// The newest arrival of a place that is not among these: where the archive begins that follows a document of
    /// these.
    Optional<ArticleId> newestBeside(CategoryPath place, Set<ArticleId> shown);

    /// Whether there ever was such an article.
    boolean knows(ArticleId id);

    /// One article by id, wherever it stands.
    Optional<Store.Listed> article(ArticleId id);

    /// Why an article is shown as it is, also when it was dropped and only its marks are kept.
    Optional<Explained> explain(ArticleId id);

    /// The same for the articles that ever had one of these addresses as their link or guid.
    List<Explained> explain(List<String> addresses);

    /// When the list of a place last changed; `Instant.EPOCH` when it never had anything.
    Instant changed(CategoryPath place);

    /// How many articles there are.
    long articles();

    @Override
    void close();
}
