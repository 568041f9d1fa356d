package tributary.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Known;

/// The half of the store that visits are made by: which source is due, who visits it, and what was found. Any number of
/// processes may share one.
///
/// A claim alone already moves the next visit one `pause` ahead ([Placement.Limits#pause]), so whoever dies between
/// asking and committing has not opened the way for a second visit that comes too early.
public interface Ledger extends TextLedger {
    // ---- sources ----

    /// Brings the sources in line with the configuration: new ones get a row (due at `firstDue`), removed ones are no
    /// longer visited, moved ones are listed in their new places. Nothing is deleted. Answers the touched places.
    List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now);

    /// Claims sources that are due and free, within the terms: the well before the ailing, then the most overdue first.
    Due claimDue(Instant now, Terms terms);

    /// Claims these sources, whatever their schedule, where they are enabled, free and rested, within the terms (of
    /// which the share of the ailing is not asked).
    Asked claim(Collection<SourceId> sources, Instant now, Terms terms);

    /// Gives claims back whose source was not asked: it is due again as it was.
    void release(Collection<Claim> claims);

    /// Gives up a claim whose source was asked, until `ended`, and whose answer is not wanted: it comes again after its
    /// pause.
    void abandon(Claim claim, Instant ended);

    /// Gives a claim back whose source was not asked because its origin rests: it is due when that is over.
    void postpone(Claim claim, Instant until);

    /// Commits one visit in one transaction, together with others that wait at the same moment.
    Committed commit(Commit commit);

    /// Moves the next visit of these sources to other moments, whatever was planned.
    void reschedule(Map<SourceId, Instant> due);

    /// The sources that should have been visited before this moment and were not.
    List<SourceId> overdue(Instant before);

    /// The state of every source that the configuration knows.
    List<SourceState> sources();

    /// The sources that may not be asked out of turn: asked less than `floor` ago, or told to wait, or with an origin
    /// that rests.
    List<SourceId> resting(Instant now, Duration floor);

    /// Says by today's clock when the machine began to run (`boot` names that run of it). Where that differs from
    /// what was said before, the clock was set in between; where something was asked in the future, it is behind.
    /// All that is planned moves by the difference, which is answered.
    Duration clockOf(String boot, Instant began, Instant now);

    // ---- identity ----

    /// What the source listed before that shares a trace with any of these, for `story.Identity`.
    List<Known> known(SourceId source, List<Traces> traces);

    // ---- passes ----

    /// The id of a new pass: larger than every id before, over restarts too.
    long openPass(Instant started);

    void closePass(Pass pass);

    /// The finished pass with the highest id.
    Optional<Pass> lastPass();

    /// A source with what is remembered of it, how many articles it has, until when its origin rests (null, or a
    /// moment that may have passed), and when it was last claimed for a visit.
    record SourceState(
            SourceId source,
            Memory memory,
            boolean enabled,
            boolean leased,
            long articles,
            @Nullable Instant restsUntil,
            @Nullable Instant asked) {}

    /// Claims of due sources; `more` are due and free, and wait for a place.
    record Due(List<Claim> claims, boolean more) {
        public Due {
            claims = List.copyOf(claims);
        }
    }

    /// Claims of sources that were named; `full` are those that could be had but for the places of their origin.
    record Asked(List<Claim> claims, List<SourceId> full) {
        public Asked {
            claims = List.copyOf(claims);
            full = List.copyOf(full);
        }
    }
}
