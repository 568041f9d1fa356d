package tributary.article;

import java.net.URI;

/// A file that belongs to an article, a podcast episode for example.
///
/// `type` is a media type in lower case (`application/octet-stream` when unknown); `length` is in bytes, 0 when
/// unknown.
public record Enclosure(URI link, String type, long length) {
    public Enclosure {
        Link.require(link);
        if (length < 0) {
            throw new IllegalArgumentException("no file has " + length + " bytes");
        }
    }
}
