package tributary.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Doubt;
import tributary.article.SourceId;
import tributary.story.Telling;

/// A ledger where nothing is learnt and no article waits for a page.
public interface NoTexts extends TextLedger {
    @Override
    default Learnt learnt(SourceId source) {
        return Learnt.NOTHING;
    }

    @Override
    default List<Awaited> awaited(SourceId source, Instant now, int most) {
        return List.of();
    }

    @Override
    default Set<CategoryPath> complete(Completed it) {
        return Set.of();
    }

    @Override
    default List<Article> kept(SourceId source, int offset, int most) {
        return List.of();
    }

    @Override
    default Set<CategoryPath> sweep(SourceId source, List<Completed> articles, Set<Long> marks, Instant at) {
        return Set.of();
    }

    @Override
    default Optional<Telling> telling(ArticleId article) {
        return Optional.empty();
    }

    @Override
    default Set<ArticleId> ofPages(SourceId source) {
        return Set.of();
    }

    @Override
    default Set<ArticleId> lessened(SourceId source) {
        return Set.of();
    }

    @Override
    default Set<CategoryPath> renew(Claim claim, List<Renewed> articles, Instant at) {
        return Set.of();
    }

    @Override
    default void missed(ArticleId article, String reason, @Nullable Instant again) {}

    @Override
    default void forgo(ArticleId article, String reason) {}

    @Override
    default void restPages(SourceId source, Instant until) {}

    @Override
    default Map<SourceId, Waiting> waiting() {
        return Map.of();
    }

    @Override
    default Worth worth(SourceId source, Doubt doubt) {
        return Worth.unknown(doubt);
    }

    @Override
    default void told(SourceId source, Doubt doubt, boolean more, Instant at) {}

    @Override
    default void passOver(SourceId source, Doubt doubt, String reason, Instant now) {}

    @Override
    default Quiet quiet(String origin) {
        return Quiet.NONE;
    }

    @Override
    default void quiet(String origin, Quiet quiet) {}

    @Override
    default void rest(Rest rest, Instant now) {}
}
