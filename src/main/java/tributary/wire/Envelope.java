package tributary.wire;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A document as it arrived: its bytes, where it was fetched from, and the two headers that help to read it.
@SuppressWarnings("ArrayRecordComponent")
public record Envelope(
        byte[] body,
        @Nullable URI uri,
        @Nullable String contentType,
        @Nullable String contentLocation) {}
