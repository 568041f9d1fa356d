package tributary.wire;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A document as it arrived: its bytes, where it was fetched from, the two headers that help to read it, and the
/// clock of its publisher, where the source says it.
@SuppressWarnings("ArrayRecordComponent")
public record Envelope(
        byte[] body,
        @Nullable URI uri,
        @Nullable String contentType,
        @Nullable String contentLocation,
        @Nullable ZoneId clock) {
    public Envelope(byte[] body, @Nullable URI uri, @Nullable String contentType, @Nullable String contentLocation) {
        this(body, uri, contentType, contentLocation, null);
    }
}
