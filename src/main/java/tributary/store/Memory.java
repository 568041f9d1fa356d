package tributary.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we remember of a source between two visits.
///
/// `etag` and `lastModified` are the publisher's validators, byte for byte; `bodyHash` is the SHA-256 of the last body
/// that was read; `failures` counts visits that failed since the last success; `notBefore` is what the publisher asked
/// for; `rhythm` is the interval learnt from its posting times; `title`, `site` and `language` are the feed's own;
/// `note` names the repairs its last document needed.
public record Memory(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        int failures,
        @Nullable Instant lastFetch,
        @Nullable Instant nextDue,
        @Nullable Instant notBefore,
        @Nullable Outcome lastOutcome,
        @Nullable String lastError,
        @Nullable Duration rhythm,
        @Nullable String title,
        @Nullable String site,
        @Nullable String language,
        @Nullable String note) {
    /// Nothing yet: the source was never visited.
    public static final Memory NONE =
            new Memory(null, null, null, 0, null, null, null, null, null, null, null, null, null, null);

    public Memory withOutcome(Outcome outcome, @Nullable String error) {
        return new Memory(
                etag,
                lastModified,
                bodyHash,
                failures,
                lastFetch,
                nextDue,
                notBefore,
                outcome,
                error,
                rhythm,
                title,
                site,
                language,
                note);
    }

    /// What the feed says of itself now.
    public Memory withHead(
            @Nullable String newTitle,
            @Nullable String newSite,
            @Nullable String newLanguage,
            @Nullable String newNote) {
        return new Memory(
                etag,
                lastModified,
                bodyHash,
                failures,
                lastFetch,
                nextDue,
                notBefore,
                lastOutcome,
                lastError,
                rhythm,
                newTitle,
                newSite,
                newLanguage,
                newNote);
    }

    /// How the last visit ended; printed in lower case.
    public enum Outcome {
        FRESH,
        UNCHANGED,
        THROTTLED,
        MOVED,
        GONE,
        FAILED,
        UNREADABLE
    }
}
