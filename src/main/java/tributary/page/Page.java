package tributary.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A web page as it was fetched, with where from and what the feed said of it. The bytes are read only, never copied.
@SuppressWarnings("ArrayRecordComponent")
public record Page(
        byte[] body,
        @Nullable URI uri,
        @Nullable String contentType,
        @Nullable String title,
        @Nullable String summary) {
    /// A page of which nothing but its bytes is known.
    public static Page of(byte[] body) {
        return new Page(body, null, null, null, null);
    }
}
