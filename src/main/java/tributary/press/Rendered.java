package tributary.press;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tributary.http.Packing;

/// A document ready to be sent: its bytes plain and packed, each with its own strong ETag (quotes included).
///
/// Equal documents give equal bytes and equal ETags on every machine and after every restart. `lastModified` is when it
/// became what it is; it may lie some seconds ahead, where a document changed more often than seconds pass.
public record Rendered(String contentType, Map<Coding, Body> bodies, Instant lastModified) {
    public Rendered {
        bodies = Map.copyOf(bodies);
        if (!bodies.containsKey(Coding.IDENTITY)) {
            throw new IllegalArgumentException("a document has bytes that are not packed");
        }
    }

    /// The bytes of one coding, and their ETag.
    @SuppressWarnings("ArrayRecordComponent")
    public record Body(byte[] bytes, String etag) {}

    public static Rendered of(Sheet sheet, Instant lastModified) {
        byte[] plain = sheet.plain();
        String hash = sheet.hash();
        var bodies = new EnumMap<Coding, Body>(Coding.class);
        bodies.put(Coding.IDENTITY, new Body(plain, '"' + hash + '"'));
        bodies.put(Coding.GZIP, new Body(Packing.gzip(plain), '"' + hash + "-gzip\""));
        Packing.zstd(plain).ifPresent(packed -> bodies.put(Coding.ZSTD, new Body(packed, '"' + hash + "-zstd\"")));
        return new Rendered(sheet.contentType(), bodies, lastModified);
    }

    /// The same bytes under another type: another representation, so its ETags carry a `mark`.
    public Rendered as(String type, String mark) {
        var marked = new EnumMap<Coding, Body>(Coding.class);
        bodies.forEach((coding, body) -> {
            String etag = body.etag().substring(0, body.etag().length() - 1) + "-" + mark + '"';
            marked.put(coding, new Body(body.bytes(), etag));
        });
        return new Rendered(type, marked, lastModified);
    }

    /// The bytes of a coding; plain ones where it is not on offer.
    public Body body(Coding coding) {
        Body body = bodies.get(coding);
        return body == null ? Objects.requireNonNull(bodies.get(Coding.IDENTITY)) : body;
    }

    /// Its bytes, not packed.
    public byte[] plain() {
        return body(Coding.IDENTITY).bytes();
    }

    /// What it weighs in memory.
    public long weight() {
        return bodies.values().stream().mapToLong(body -> body.bytes().length).sum();
    }
}
