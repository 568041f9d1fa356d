package tributary.refine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.config.Source;
import tributary.wire.Reading;

/// What is known about all drafts of a document: the source, what the feed says of itself, where the document came
/// from, the time of this visit, when the source was last read before (null: never), and what
/// dates in the future count as.
public record Context(
        SourceId source,
        Reading.Head feed,
        @Nullable URI base,
        Instant now,
        @Nullable Instant lastRead,
        Source.FutureDates futureDates) {
    /// A context in which dates of the future are none.
    public Context(SourceId source, Reading.Head feed, @Nullable URI base, Instant now, @Nullable Instant lastRead) {
        this(source, feed, base, now, lastRead, Source.FutureDates.FIRST_SEEN);
    }

    /// The addresses of the feed and its site.
    List<String> homes() {
        String address = base == null ? null : base.toString();
        return Stream.of(feed.link(), feed.self(), address)
                .filter(Objects::nonNull)
                .toList();
    }
}
