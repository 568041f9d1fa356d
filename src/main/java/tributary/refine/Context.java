package tributary.refine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.wire.Reading;

/// What is known about all drafts of a document: the source, what the feed says of itself, where the document came
/// from, the time of this visit, and when the source was last read before (null: never).
public record Context(
        SourceId source,
        Reading.Head feed,
        @Nullable URI base,
        Instant now,
        @Nullable Instant lastRead) {
    /// The addresses of the feed and its site.
    List<String> homes() {
        String address = base == null ? null : base.toString();
        return Stream.of(feed.link(), feed.self(), address)
                .filter(Objects::nonNull)
                .toList();
    }
}
