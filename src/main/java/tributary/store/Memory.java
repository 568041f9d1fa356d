package tributary.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we remember of a source between two visits, grouped by what it is for: the document that was read last, how
/// the visits went, what the feed says of itself, how it posts, its own wishes, where redirects led, how it stands
/// with its publisher, and what people are told.
public record Memory(
        Document document,
        Course course,
        Head head,
        Posting posting,
        Wishes wishes,
        Road road,
        Standing standing,
        Told told) {
    /// Nothing yet: the source was never visited.
    public static final Memory NONE = new Memory(
            Document.NONE, Course.NONE, Head.NONE, Posting.NONE, Wishes.NONE, Road.NONE, Standing.NONE, Told.NOTHING);

    public Memory with(Document other) {
        return new Memory(other, course, head, posting, wishes, road, standing, told);
    }

    public Memory with(Course other) {
        return new Memory(document, other, head, posting, wishes, road, standing, told);
    }

    public Memory with(Posting other) {
        return new Memory(document, course, head, other, wishes, road, standing, told);
    }

    public Memory withOutcome(Outcome outcome, @Nullable String error) {
        return with(new Course(
                course.failures(), course.lastFetch(), course.nextDue(), course.notBefore(), outcome, error));
    }

    /// What the feed says of itself now.
    public Memory with(Head other, Wishes newWishes) {
        return new Memory(document, course, other, posting, newWishes, road, standing, told);
    }

    /// The same, with everything else that a visit leaves behind.
    public Memory with(Road newRoad, Standing newStanding, Told newTold) {
        return new Memory(document, course, head, posting, wishes, newRoad, newStanding, newTold);
    }

    /// The document that was read last: the publisher's validators, byte for byte, and by what its body is known again.
    public record Document(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash) {
        public static final Document NONE = new Document(null, null, null);
    }

    /// How the visits went: how many failed since the last success, when the last one was and how it ended, when the
    /// next one is due, and before when the publisher wants none.
    public record Course(
            int failures,
            @Nullable Instant lastFetch,
            @Nullable Instant nextDue,
            @Nullable Instant notBefore,
            @Nullable Outcome lastOutcome,
            @Nullable String lastError) {
        public static final Course NONE = new Course(0, null, null, null, null, null);
    }

    /// What the feed says of itself; `note` names the repairs that its last document needed.
    public record Head(
            @Nullable String title,
            @Nullable String site,
            @Nullable String language,
            @Nullable String note) {
        public static final Head NONE = new Head(null, null, null, null);
    }

    /// How far apart a source posts, and when its newest entry was.
    public record Posting(
            @Nullable Duration rhythm, @Nullable Instant newest) {
        public static final Posting NONE = new Posting(null, null);
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
