package tributary.answer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A response before it is sent: status, headers, body.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    public Answer {
        headers = Map.copyOf(headers);
    }

    /// One line of text, never kept by a cache.
    public static Answer line(int status, String line) {
        byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
        return fresh(status, "text/plain; charset=utf-8", body);
    }

    /// Something that is true only now.
    public static Answer fresh(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type, "Cache-Control", "no-store"), body);
    }

    /// A page for people that is true only now.
    public static Answer page(int status, byte[] html) {
        return fresh(status, "text/html;charset=utf-8", html);
    }

    /// Elsewhere on this site, for good. `location` begins with our own names.
    public static Answer moved(String location) {
        return new Answer(301, Map.of("Location", location, "Cache-Control", "no-cache"), NOTHING);
    }

    /// Elsewhere on this site, for now.
    public static Answer found(String location) {
        return new Answer(302, Map.of("Location", location, "Cache-Control", "no-cache"), NOTHING);
    }

    /// True when the document that was asked for is given, or is what the asker has.
    public boolean isGiven() {
        return status == 200 || status == 304;
    }

    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
