package tributary.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a fetch came to. What the world does is a value: a fetch never throws for anything that a server, a network or
/// a file did.
public sealed interface Reply {
    /// A 200 (or 203) with its whole body, decoded; `packed` is the checksum of the bytes as they came, empty when they
    /// were too many to hold. (The array is not copied; nobody writes to it.)
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(Answer answer, byte[] body, String packed) implements Reply {
        /// Of bytes that nobody asks about.
        public Fresh(Answer answer, byte[] body) {
            this(answer, body, "");
        }
    }

    /// A 304, or the very bytes that were not wanted again: what we have is what they have.
    record Unchanged(Answer answer) implements Reply {}

    /// 429 or 503: the server asks to be left alone (Retry-After is in the answer's headers, when it said how long).
    record Throttled(Answer answer) implements Reply {}

    /// A 410.
    record Gone(Answer answer) implements Reply {}

    /// A chain of redirects that began with permanent ones, which lead to `to`; `reply` is how the chain ended. A chain
    /// that failed is plainly `Failed`: nobody should move there. No step from https to http is part of it.
    record Moved(URI to, Reply reply) implements Reply {}

    /// Anything else, also an unsolicited 204, 206 or 226, which hold no feed: `reason` is one short line for people,
    /// without secrets.
    record Failed(Failure kind, String reason, @Nullable Answer answer) implements Reply {}
}
