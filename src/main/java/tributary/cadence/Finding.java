package tributary.cadence;

import org.jspecify.annotations.Nullable;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.plan.Source;
import tributary.wire.Envelope;
import tributary.wire.Formats;

/// What a visit found, after the reply was read: this, not the reply alone, decides when the source is asked again.
public sealed interface Finding {
    /// A feed that differs from the last one; `imprint` is by what its bytes are known again.
    record News(Answer answer, Reading.Feed feed, Imprint imprint) implements Finding {}

    /// A 304, or the document of last time; `imprint` is its own when it came packed in another way.
    record Same(Answer answer, @Nullable Imprint imprint) implements Finding {
        Same(Answer answer) {
            this(answer, null);
        }
    }

    /// The publisher asks to be left alone.
    record Throttled(Answer answer) implements Finding {}

    /// A 410.
    record Gone(Answer answer) implements Finding {}

    /// No answer that could be read.
    record Failed(Reply.Failed reply) implements Finding {}

    /// A document that is no feed, or one that broke: its validators must be forgotten, or a 304 would hide it for
    /// ever.
    record Unreadable(Answer answer, Reading.Unreadable reading) implements Finding {}

    /// What a reply turns out to be; `last` is by what the document of last time is known.
    static Finding of(Reply reply, Source source, Imprint last) {
        return switch (reply) {
            case Reply.Fresh fresh -> read(fresh, source, last);
            case Reply.Unchanged(Answer answer) -> new Finding.Same(answer);
            case Reply.Throttled(Answer answer) -> new Finding.Throttled(answer);
            case Reply.Gone(Answer answer) -> new Finding.Gone(answer);
            case Reply.Moved moved -> of(moved.reply(), source, last);
            case Reply.Failed failed -> new Finding.Failed(failed);
        };
    }

    private static Finding read(Reply.Fresh fresh, Source source, Imprint last) {
        Answer answer = fresh.answer();
        var imprint = Imprint.of(fresh, source);
        if (imprint.isLike(last)) {
            return new Finding.Same(answer, imprint);
        }
        var envelope = new Envelope(
                fresh.body(),
                answer.uri(),
                answer.header("content-type").orElse(null),
                answer.header("content-location").orElse(null),
                source.habits().timezone());
        return switch (Formats.read(envelope)) {
            case Reading.Feed feed -> new Finding.News(answer, feed, imprint);
            case Reading.Unreadable unreadable -> new Finding.Unreadable(answer, unreadable);
        };
    }
}
