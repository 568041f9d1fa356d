package tributary.press;

import java.time.Instant;

/// A document ready to be sent: its bytes plain and gzipped, each with its own strong ETag (quotes included).
@SuppressWarnings("ArrayRecordComponent")
public record Rendered(
        String contentType, byte[] plain, String etag, byte[] gzip, String gzipEtag, Instant lastModified) {}
