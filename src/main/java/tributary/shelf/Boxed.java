package tributary.shelf;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import tributary.answer.Headers;
import tributary.answer.Parcel;
import tributary.press.Coding;
import tributary.press.Rendered;

/// A document as it goes to the network: bytes outside the heap, and the headers of its answers written out.
record Boxed(Rendered rendered, Map<Coding, Content> contents) {
    /// One representation: its tag, its bytes, the headers of a 200 with it and of a 304 about it.
    record Content(String etag, ByteBuffer bytes, List<HttpField> ok, List<HttpField> same) {}

    static Boxed of(Rendered rendered, Instant now, Regulars.Regular regular) {
        var contents = new EnumMap<Coding, Content>(Coding.class);
        for (Coding coding : rendered.bodies().keySet()) {
            contents.put(coding, content(rendered, coding, now, regular));
        }
        return new Boxed(rendered, contents);
    }

    Content content(Coding coding) {
        return Objects.requireNonNull(contents.get(coding));
    }

    private static Content content(Rendered rendered, Coding coding, Instant now, Regulars.Regular regular) {
        Rendered.Body body = rendered.body(coding);
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(body.bytes().length).put(body.bytes()).flip();
        Map<String, String> headers = Parcel.headers(rendered, coding, now, regular.caching());
        headers.put("Vary", regular.vary());
        if (!regular.link().isEmpty()) {
            headers.put("Link", regular.link());
        }
        headers.put("Content-Location", regular.address());
        var same = new ArrayList<HttpField>();
        Headers.ALWAYS.forEach((name, value) -> same.add(new PreEncodedHttpField(name, value)));
        headers.forEach((name, value) -> same.add(field(name, value)));
        var ok = new ArrayList<>(same);
        Parcel.content(rendered, coding).forEach((name, value) -> ok.add(field(name, value)));
        ok.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(body.bytes().length)));
        return new Content(body.etag(), bytes.asReadOnlyBuffer(), List.copyOf(ok), List.copyOf(same));
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }
}
