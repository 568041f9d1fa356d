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

    /// `moved` is what dates are judged by; `caching` is the Cache-Control of the document.
    public static Answer of(Ask ask, Rendered rendered, Instant moved, String caching) {
        Optional<Coding> coding = Qualities.coding(
                ask.header("accept-encoding"), rendered.bodies().keySet());
        if (coding.isEmpty()) {
            return notAcceptable();
        }
        Rendered.Body body = rendered.body(coding.get());
        Map<String, String> headers = headers(rendered, coding.get(), caching);
        return switch (Conditions.judge(ask, body.etag(), moved)) {
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

    /// What a 200 and a 304 say alike.
    public static Map<String, String> headers(Rendered rendered, Coding coding, String caching) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Vary", "Accept-Encoding");
        headers.put("ETag", rendered.body(coding).etag());
        headers.put("Last-Modified", HttpDate.of(rendered.lastModified()));
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
