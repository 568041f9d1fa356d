package tributary.refresh;

import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.wire.Reading;

/// What a visit found, after the reply was read: this, not the reply alone, decides when the source is asked again.
sealed interface Finding {
    /// A feed that differs from the last one; `bodyHash` is the SHA-256 of its bytes.
    record News(Answer answer, Reading.Feed feed, String bodyHash) implements Finding {}

    /// A 304, or the very bytes of last time.
    record Same(Answer answer) implements Finding {}

    /// The publisher asks to be left alone.
    record Throttled(Answer answer) implements Finding {}

    /// A 410.
    record Gone(Answer answer) implements Finding {}

    /// No answer that could be read.
    record Failed(Reply.Failed reply) implements Finding {}

    /// A document that is no feed, or one that broke: its validators must be forgotten, or a 304 would hide it for
    /// ever.
    record Unreadable(Answer answer, Reading.Unreadable reading) implements Finding {}
}
