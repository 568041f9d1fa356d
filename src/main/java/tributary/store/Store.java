package tributary.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.story.Known;

/// The database edge. Every method blocks, is safe for many threads, and throws unchecked only when the database itself
/// fails.
public interface Store extends Library {
    // ---- sources ----

    /// Brings the sources in line with the configuration: new ones get a row (due at `firstDue`), removed ones are no
    /// longer visited, moved ones are listed in their new places. Nothing is deleted. Answers the touched places.
    List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now);

    /// Claims sources that are due and not leased, most overdue first.
    List<Claim> claimDue(Instant now, int atMost, Duration lease);

    /// Claims these sources, whatever their schedule, where they are enabled and not leased.
    List<Claim> claim(Collection<SourceId> sources, Instant now, Duration lease);

    /// Gives claims back without a visit.
    void release(Collection<Claim> claims);

    /// Gives a claim back without a visit; the next one is due no sooner than `until`.
    void postpone(Claim claim, Instant until);

    /// Until when an origin wants to be left alone; empty when it does not.
    Optional<Instant> restsUntil(String origin, Instant now);

    /// Commits one visit in one transaction, together with others that wait at the same moment.
    Committed commit(Commit commit);

    /// Moves the next visit of these sources to other moments, whatever was planned.
    void reschedule(Map<SourceId, Instant> due);

    /// The newest turns of sources, newest first.
    List<Turn> turns(int limit);

    // ---- identity ----

    /// What the source listed before that shares a trace with any of these, for `story.Identity`.
    List<Known> known(SourceId source, List<Traces> traces);

    // ---- passes ----

    /// The id of a new pass: larger than every id before, over restarts too.
    long openPass(Instant started);

    void closePass(Pass pass);

    /// The finished pass with the highest id.
    Optional<Pass> lastPass();

    // ---- keeping ----

    /// Drops articles that their source no longer lists and that are older than `keepFor` or beyond the newest
    /// `perSource`. Their identities stay, so nothing comes back as new.
    Retained retain(int perSource, Duration keepFor, Instant now);

    @Override
    void close();

    /// How many articles were dropped, and every place whose feed may be different now.
    record Retained(int dropped, Set<CategoryPath> touched) {
        public Retained {
            touched = Set.copyOf(touched);
        }
    }

    /// A source with what is remembered of it, how many articles it has, and until when its origin rests (null, or a
    /// moment that may have passed).
    record SourceState(
            SourceId source,
            Memory memory,
            boolean enabled,
            boolean leased,
            long articles,
            @Nullable Instant restsUntil) {}

    /// An article as a place shows it, and the other sources that carry the same one.
    record Listed(Article article, List<Also> alsoIn) {
        public Listed {
            alsoIn = List.copyOf(alsoIn);
        }
    }

    /// A copy: which source carries it, under which address.
    record Also(ArticleId id, SourceId source, @Nullable URI link) {}
}
