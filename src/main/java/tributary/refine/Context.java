package tributary.refine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.draft.Reading;
import tributary.plan.Source;

/// What is known about all drafts of a document: the source, what the feed says of itself, where the document came
/// from, the time of this visit, when the source was last read before (null: never), and how
/// its documents are taken.
public record Context(
        SourceId source,
        Reading.Head feed,
        @Nullable URI base,
        Instant now,
        @Nullable Instant lastRead,
        Source.Habits habits) {
    /// A context with the usual habits.
    public Context(SourceId source, Reading.Head feed, @Nullable URI base, Instant now, @Nullable Instant lastRead) {
        this(source, feed, base, now, lastRead, Source.Habits.USUAL);
    }

    Source.FutureDates futureDates() {
        return habits.futureDates();
    }

    /// The addresses of the feed and its site.
    List<String> homes() {
        String address = base == null ? null : base.toString();
        return Stream.of(feed.link(), feed.self(), address)
                .filter(Objects::nonNull)
                .toList();
    }
}
