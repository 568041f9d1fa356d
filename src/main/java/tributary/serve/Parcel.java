package tributary.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import tributary.press.Rendered;

/// Makes the answer to a request for a rendered document: encoding, validators, conditions, caching.
final class Parcel {
    private Parcel() {}

    /// `caching` is the Cache-Control of the document; `headers` are further ones that a 304 carries too.
    static Answer of(Ask ask, Rendered rendered, String caching, Map<String, String> more) {
        boolean gzip = Qualities.wantGzip(ask.header("accept-encoding"));
        String etag = gzip ? rendered.gzipEtag() : rendered.etag();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Vary", "Accept-Encoding");
        headers.putAll(more);
        headers.put("ETag", etag);
        headers.put("Last-Modified", HttpDate.of(rendered.lastModified()));
        headers.put("Cache-Control", caching);
        headers.put("Accept-Ranges", "none");
        return switch (Conditions.judge(ask, etag, rendered.lastModified())) {
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
