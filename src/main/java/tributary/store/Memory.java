package tributary.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we remember of a source between two visits.
///
/// `etag` and `lastModified` are the publisher's validators, byte for byte; `bodyHash` is by what the last body
/// that was read is known again; `failures` counts visits that failed since the last success; `notBefore` is what the
/// publisher asked
/// for; `rhythm` is how far apart it posts; `title`, `site` and `language` are the feed's own;
/// `note` names the repairs its last document needed. The rest is grouped by what it is for: the feed's own wishes,
/// where redirects led, how it stands with its publisher, and what people are told; `posted` is when its newest entry
/// was.
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
        @Nullable String note,
        Wishes wishes,
        Road road,
        Standing standing,
        Told told,
        @Nullable Instant posted) {
    /// Nothing yet: the source was never visited.
    public static final Memory NONE =
            new Memory(null, null, null, 0, null, null, null, null, null, null, null, null, null, null);

    /// A memory of the visit alone.
    public Memory(
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
        this(
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
                title,
                site,
                language,
                note,
                Wishes.NONE,
                Road.NONE,
                Standing.NONE,
                Told.NOTHING,
                null);
    }

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
                note,
                wishes,
                road,
                standing,
                told,
                posted);
    }

    /// What the feed says of itself now.
    public Memory withHead(
            @Nullable String newTitle,
            @Nullable String newSite,
            @Nullable String newLanguage,
            @Nullable String newNote,
            Wishes newWishes,
            @Nullable Instant newPosted) {
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
                newNote,
                newWishes,
                road,
                standing,
                told,
                newPosted);
    }

    /// The same, with everything else that a visit leaves behind.
    public Memory withCourse(Road newRoad, Standing newStanding, Told newTold) {
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
                title,
                site,
                language,
                note,
                wishes,
                newRoad,
                newStanding,
                newTold,
                posted);
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
