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

/// The part of a ledger by which articles become whole: the pages that they wait for, whether those are worth asking
/// for, who wants to be left alone, and what the texts of a source repeat.
public interface TextLedger {
    /// What the texts of a source repeat.
    Learnt learnt(SourceId source);

    /// Articles of a source whose pages are due, at most so many.
    List<Awaited> awaited(SourceId source, Instant now, int most);

    /// Gives an article the text of its page, unless it changed meanwhile; answers the touched places.
    Set<CategoryPath> complete(Completed it);

    /// Articles of a source that are kept, those that came last first.
    List<Article> kept(SourceId source, int offset, int most);

    /// Gives articles the texts that they have without what recurs, unless they changed meanwhile, and notes of which
    /// marks the source is rid; answers the touched places.
    Set<CategoryPath> sweep(SourceId source, List<Completed> articles, Set<Long> marks, Instant at);

    /// What an article that is kept tells; empty where none is.
    Optional<Telling> telling(ArticleId article);

    /// Articles of a source that have the texts of their pages.
    Set<ArticleId> ofPages(SourceId source);

    /// Those of them whose texts lost something that recurs, or what a page asks for before it goes on.
    Set<ArticleId> lessened(SourceId source);

    /// Gives articles of a claimed source the texts that are wanted of it now, unless they changed meanwhile; nothing
    /// where the claim's lease was taken over. Answers the touched places.
    Set<CategoryPath> renew(Claim claim, List<Renewed> articles, Instant at);

    /// The page of an article could not be had; it is asked for again then (null: never).
    void missed(ArticleId article, String reason, @Nullable Instant again);

    /// The page of an article was read and is not taken; why.
    void forgo(ArticleId article, String reason);

    /// The pages of a source wait until then.
    void restPages(SourceId source, Instant until);

    /// Which sources have articles that wait for pages, or go without.
    Map<SourceId, Waiting> waiting();

    /// What asking for pages of a source, wanted for this reason, was worth until now.
    Worth worth(SourceId source, Doubt doubt);

    /// Another page of a source told more than its feed, or did not. Where that is news, the newest articles that were
    /// passed over are due again.
    void told(SourceId source, Doubt doubt, boolean more, Instant at);

    /// Passes over all pages of a source that are due and wanted for this doubt, and says why.
    void passOver(SourceId source, Doubt doubt, String reason, Instant now);

    /// How an origin stands with requests for pages.
    Quiet quiet(String origin);

    /// Notes how an origin stands with requests for pages.
    void quiet(String origin, Quiet quiet);

    /// An origin wants to be left alone, as a page of it said: its sources too.
    void rest(Rest rest, Instant now);

    /// Until when an origin wants to be left alone; empty when it does not.
    Optional<Instant> restsUntil(String origin, Instant now);
}
