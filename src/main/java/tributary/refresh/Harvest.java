package tributary.refresh;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.fetch.Answer;
import tributary.fetch.Validators;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Memory;
import tributary.wire.Reading;

/// Decides what a visit leaves behind: the commit with the source's new memory and the articles it brought. Touches
/// nothing.
final class Harvest {
    private Harvest() {}

    /// The articles of a visit: what is new or changed, and everything the source lists now (null: nothing was read).
    record Crop(List<Commit.Item> items, @Nullable List<ArticleId> listed) {
        static final Crop NONE = new Crop(List.of(), null);
    }

    static Commit of(Claim claim, Finding finding, Crop crop, When when) {
        return new Commit(claim, memory(claim.memory(), finding, when), crop.items(), crop.listed(), when.now());
    }

    /// When the visit was, and when the next one is.
    record When(Instant now, Cadence.Plan plan) {}

    private static Memory memory(Memory before, Finding finding, When when) {
        return switch (finding) {
            case Finding.News(Answer answer, Reading.Feed feed, String bodyHash) ->
                withHead(
                        remembered(before, answer.validators(), bodyHash, when).withOutcome(Memory.Outcome.FRESH, null),
                        feed);
            case Finding.Same same ->
                remembered(before, kept(before, same.answer()), before.bodyHash(), when)
                        .withOutcome(Memory.Outcome.UNCHANGED, null);
            case Finding.Throttled throttled ->
                unread(before, when).withOutcome(Memory.Outcome.THROTTLED, Words.throttled(throttled.answer(), when));
            case Finding.Gone gone ->
                unread(before, when).withOutcome(Memory.Outcome.GONE, Words.gone(gone.answer(), when));
            case Finding.Failed failed ->
                unread(before, when)
                        .withOutcome(Memory.Outcome.FAILED, failed.reply().reason());
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
                now.etag() == null ? before.etag() : now.etag(),
                now.lastModified() == null ? before.lastModified() : now.lastModified());
    }

    private static Memory unread(Memory before, When when) {
        return remembered(before, new Validators(before.etag(), before.lastModified()), before.bodyHash(), when);
    }

    private static Memory remembered(Memory before, Validators validators, @Nullable String bodyHash, When when) {
        return new Memory(
                validators.etag(),
                validators.lastModified(),
                bodyHash,
                when.plan().failures(),
                when.now(),
                when.plan().next(),
                when.plan().notBefore(),
                before.lastOutcome(),
                before.lastError(),
                when.plan().rhythm(),
                before.title(),
                before.site(),
                before.language(),
                before.note());
    }

    private static Memory withHead(Memory memory, Reading.Feed feed) {
        Reading.Head head = feed.head();
        String note = feed.problems().isEmpty() ? null : String.join("; ", feed.problems());
        return memory.withHead(head.title(), head.link(), head.language(), note);
    }
}
