package tributary.serve;

import java.time.Instant;
import java.util.LinkedHashMap;
import tributary.press.Rendered;

/// Makes the answer to a request for a rendered document: encoding, validators, conditions, caching.
final class Parcel {
    private Parcel() {}

    /// `moved` is what dates are judged by; `caching` is the Cache-Control of the document.
    static Answer of(Ask ask, Rendered rendered, Instant moved, String caching) {
        boolean gzip = Qualities.wantGzip(ask.header("accept-encoding"));
        String etag = gzip ? rendered.gzipEtag() : rendered.etag();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Vary", "Accept-Encoding");
        headers.put("ETag", etag);
        headers.put("Last-Modified", HttpDate.of(rendered.lastModified()));
        headers.put("Cache-Control", caching);
        headers.put("Accept-Ranges", "none");
        return switch (Conditions.judge(ask, etag, moved)) {
            case 304 -> new Answer(304, headers, new byte[0]);
            case 412 -> Answer.line(412, "It has changed since.");
            default -> {
                headers.put("Content-Type", rendered.contentType());
                if (gzip) {
                    headers.put("Content-Encoding", "gzip");
                }
                yield new Answer(200, headers, gzip ? rendered.gzip() : rendered.plain());
            }
        };
    }
}
