package tributary.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tributary.http.HttpDate;
import tributary.press.Coding;
import tributary.press.Rendered;

/// Makes the answer to a request for a rendered document: encoding, validators, conditions, caching.
public final class Parcel {
    private Parcel() {}

    /// `caching` is the Cache-Control of the document.
    public static Answer of(Ask ask, Rendered rendered, Instant now, String caching) {
        Optional<Coding> coding = Qualities.coding(
                ask.header("accept-encoding"), rendered.bodies().keySet());
        if (coding.isEmpty()) {
            return notAcceptable();
        }
        Rendered.Body body = rendered.body(coding.get());
        Map<String, String> headers = headers(rendered, coding.get(), now, caching);
        return switch (Conditions.judge(ask, body.etag(), rendered.lastModified())) {
            case 304 -> new Answer(304, headers, new byte[0]);
            case 412 -> changed();
            default -> {
                headers.putAll(content(rendered, coding.get()));
                yield new Answer(200, headers, body.bytes());
            }
        };
    }

    public static Answer notAcceptable() {
        return Answer.line(406, "None of these content codings is on offer: gzip, zstd or identity would do.")
                .with("Vary", "Accept-Encoding");
    }

    public static Answer changed() {
        return Answer.line(412, "It has changed since.");
    }

    /// What a 200 and a 304 say alike. A date that has yet to come is not told (RFC 9110 8.8.2.1): whoever comes back
    /// with the one that is told instead gets the document again.
    public static Map<String, String> headers(Rendered rendered, Coding coding, Instant now, String caching) {
        Instant moved = rendered.lastModified();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Vary", "Accept-Encoding");
        headers.put("ETag", rendered.body(coding).etag());
        headers.put("Last-Modified", HttpDate.of(moved.isAfter(now) ? now : moved));
        headers.put("Cache-Control", caching);
        headers.put("Accept-Ranges", "none");
        headers.put("Age", "0"); // from memory, and known to be what it would be if it were made now
        return headers;
    }

    /// What a 200 says of its content.
    public static Map<String, String> content(Rendered rendered, Coding coding) {
        return coding == Coding.IDENTITY
                ? Map.of("Content-Type", rendered.contentType())
                : Map.of("Content-Type", rendered.contentType(), "Content-Encoding", coding.token());
    }
}
