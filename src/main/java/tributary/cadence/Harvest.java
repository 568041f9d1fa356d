package tributary.cadence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.charset.Recoded;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Validators;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Memory;
import tributary.store.Rest;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Turn;
import tributary.store.Wishes;

/// Decides what a visit leaves behind: the commit with the source's new memory and the articles it brought. Touches
/// nothing.
public final class Harvest {
    /// So many sources of an origin must be told 503 within one interval before it counts for all of them.
    private static final int OVERLOADED = 3;

    private Harvest() {}

    /// The articles of a visit: what is new, changed or renamed, everything the source lists now (null: nothing was
    /// read), and the marks of the texts that came.
    public record Crop(
            List<Commit.Item> items,
            List<Commit.Renamed> renamed,
            @Nullable List<ArticleId> listed,
            List<Set<Long>> texts) {
        public static final Crop NONE = new Crop(List.of(), List.of(), null, List.of());
    }

    /// The way a visit took: where redirects led, whose rest the source shares (null: nobody's), whether it was asked
    /// with headers of its own, and whether it went from https to http.
    record Way(Road road, @Nullable String origin, boolean ownHeaders, boolean downgraded) {}

    /// When the visit was, when the next one is, and how far apart they are by rule.
    public record When(Instant now, Cadence.Plan plan, Duration period) {}

    /// What a visit saw.
    public record Seen(Finding finding, Crop crop, Way way) {}

    public static Commit of(Claim claim, Seen seen, When when) {
        Memory before = claim.memory();
        Memory visited = visited(before, seen, when);
        boolean adopted = isWell(visited) && isAdopted(before.road(), seen.way().road());
        Memory ended = adopted ? visited.withOutcome(Memory.Outcome.MOVED, null) : visited;
        Memory memory = ended.with(seen.way().road(), standing(before, ended, seen, when), told(ended, seen, when));
        return new Commit(
                claim,
                memory,
                seen.crop().items(),
                seen.crop().renamed(),
                seen.crop().listed(),
                when.now(),
                rest(seen, when),
                turn(claim, memory, when.now()),
                seen.crop().texts());
    }

    private static Memory visited(Memory before, Seen seen, When when) {
        return switch (seen.finding()) {
            case Finding.News(Answer answer, Reading.Feed feed, Imprint imprint) ->
                withHead(
                        read(before, answer, feed.isWhole() ? imprint.toString() : null, when)
                                .withOutcome(Memory.Outcome.FRESH, null),
                        feed,
                        when.now());
            case Finding.Same(Answer answer, Imprint other) ->
                remembered(
                                before,
                                kept(before, answer),
                                other == null ? before.document().bodyHash() : other.toString(),
                                when)
                        .withOutcome(Memory.Outcome.UNCHANGED, null);
            case Finding.Throttled throttled ->
                unread(before, when).withOutcome(Memory.Outcome.THROTTLED, Words.throttled(throttled.answer(), when));
            case Finding.Gone gone ->
                unread(before, when).withOutcome(Memory.Outcome.GONE, Words.gone(gone.answer(), when));
            case Finding.Failed failed ->
                unread(before, when)
                        .withOutcome(
                                Memory.Outcome.FAILED,
                                Words.failed(failed.reply(), seen.way().ownHeaders()));
            case Finding.Unreadable(Answer _, Reading.Unreadable reading) ->
                remembered(before, Validators.NONE, null, when)
                        .withOutcome(Memory.Outcome.UNREADABLE, Words.unreadable(reading));
        };
    }

    /// A 304 that names validators replaces ours; one that names none confirms them. A 200 always replaces them.
    private static Validators kept(Memory before, Answer answer) {
        Validators now = answer.validators();
        if (answer.status() != 304) {
            return now;
        }
        return new Validators(
                now.etag() == null ? before.document().etag() : now.etag(),
                now.lastModified() == null ? before.document().lastModified() : now.lastModified());
    }

    private static Memory unread(Memory before, When when) {
        return remembered(
                before,
                new Validators(before.document().etag(), before.document().lastModified()),
                before.document().bodyHash(),
                when);
    }

    private static Memory remembered(Memory before, Validators validators, @Nullable String bodyHash, When when) {
        Memory.Course course = before.course();
        return before.with(new Memory.Document(validators.etag(), validators.lastModified(), bodyHash))
                .with(new Memory.Course(
                        when.plan().failures(),
                        when.now(),
                        when.plan().next(),
                        when.plan().notBefore(),
                        course.lastOutcome(),
                        course.lastError()))
                .with(new Memory.Posting(when.plan().rhythm(), before.posting().newest()));
    }

    /// A document that broke is asked for without a condition until it comes whole, or a 304 would hide the rest.
    private static Memory read(Memory before, Answer answer, @Nullable String hashOfWhole, When when) {
        Validators validators = hashOfWhole == null ? Validators.NONE : answer.validators();
        return remembered(before, validators, hashOfWhole, when);
    }

    private static Memory withHead(Memory memory, Reading.Feed feed, Instant now) {
        Reading.Head head = feed.head();
        String note = feed.problems().isEmpty() ? null : String.join("; ", feed.problems());
        Wishes wishes = Hints.wishes(head);
        String title = head.title() == null ? null : Recoded.meant(head.title());
        var posting = new Memory.Posting(memory.posting().rhythm(), Rhythm.posted(feed.drafts(), now));
        return memory.with(posting).with(new Memory.Head(title, head.link(), head.language(), note), wishes);
    }

    private static boolean isAdopted(Road before, Road now) {
        return now.adopted() != null && !now.adopted().equals(before.adopted());
    }

    private static Standing standing(Memory before, Memory memory, Seen seen, When when) {
        boolean overloaded = seen.finding() instanceof Finding.Throttled(Answer answer) && answer.status() == 503;
        Instant since = before.standing().badSince();
        return new Standing(
                seen.way().origin(),
                overloaded ? when.now() : before.standing().overloaded(),
                isWell(memory) ? null : isBad(memory) && since == null ? when.now() : since);
    }

    private static Told told(Memory memory, Seen seen, When when) {
        URI adopted = seen.way().road().adopted();
        String happened = memory.course().lastError() != null
                ? memory.course().lastError()
                : memory.course().lastOutcome() == Memory.Outcome.MOVED && adopted != null
                        ? Words.adopted(adopted)
                        : Words.brought(seen.finding(), seen.crop());
        String reason = Words.reason(when.plan(), seen.finding());
        String warning = seen.way().downgraded() ? Words.DOWNGRADED : null;
        return new Told(happened, reason.isEmpty() ? null : reason, warning);
    }

    /// A 429 speaks for the whole origin; a 503 only when others of it were told the same.
    private static @Nullable Rest rest(Seen seen, When when) {
        Instant until = when.plan().notBefore();
        if (seen.way().origin() == null
                || until == null
                || !(seen.finding() instanceof Finding.Throttled(Answer answer))) {
            return null;
        }
        int quorum = answer.status() == 503 ? OVERLOADED : 1;
        // One interval, and half of one for the turns that sources of one origin wait for each other.
        Instant since = when.now().minus(when.period().multipliedBy(3).dividedBy(2));
        return new Rest(Roads.origin(answer.uri()), until, quorum, since);
    }

    private static @Nullable Turn turn(Claim claim, Memory memory, Instant now) {
        Memory before = claim.memory();
        boolean wasBad = before.standing().badSince() != null;
        String words = memory.told().happened() == null ? "" : memory.told().happened();
        if (memory.course().lastOutcome() == Memory.Outcome.GONE) {
            return before.course().lastOutcome() == Memory.Outcome.GONE
                    ? null
                    : new Turn(claim.source(), Turn.Kind.GONE, now, words);
        }
        if (isBad(memory) && !wasBad) {
            return new Turn(claim.source(), Turn.Kind.BROKEN, now, words);
        }
        return isWell(memory) && wasBad ? new Turn(claim.source(), Turn.Kind.RECOVERED, now, words) : null;
    }

    private static boolean isWell(Memory memory) {
        return memory.course().lastOutcome() == Memory.Outcome.FRESH
                || memory.course().lastOutcome() == Memory.Outcome.UNCHANGED
                || memory.course().lastOutcome() == Memory.Outcome.MOVED;
    }

    /// Waiting as asked is neither well nor bad.
    private static boolean isBad(Memory memory) {
        return !isWell(memory) && memory.course().lastOutcome() != Memory.Outcome.THROTTLED;
    }
}
