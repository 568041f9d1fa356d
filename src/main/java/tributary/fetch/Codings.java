package tributary.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Content codings undone: gzip in all its dialects and both kinds of deflate, by what the bytes are rather than by
/// what
/// the header says, because servers and the caches before them disagree about it every day.
final class Codings {
    /// What we offer.
    static final String OFFERED = "gzip, deflate";

    /// Nobody packs a feed more often than this in good faith.
    private static final int MOST = 3;

    /// How many bytes at the start must be text for a body to count as not packed at all.
    private static final int LOOK = 16;

    private static final int BUFFER = 8192;

    private Codings() {}

    /// Takes what a stream gives, within the limits of the one who asks.
    @FunctionalInterface
    interface Collector {
        byte[] collect(InputStream in) throws IOException;
    }

    static byte[] decoded(byte[] body, String header, Collector collector) throws IOException {
        List<String> codings = codings(header);
        if (codings.size() > MOST) {
            throw new ProtocolException("packed more than " + MOST + " times");
        }
        byte[] bytes = body;
        for (String coding : codings.reversed()) {
            bytes = unpacked(bytes, coding, collector);
        }
        for (int round = codings.size(); round < MOST && isGzip(bytes); round++) {
            bytes = gunzipped(bytes, collector);
        }
        return bytes;
    }

    private static List<String> codings(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equals("identity"))
                .toList();
    }

    private static byte[] unpacked(byte[] body, String coding, Collector collector) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> isGzip(body) ? gunzipped(body, collector) : body;
            case "deflate" -> inflated(body, collector);
            default -> {
                if (isText(body)) {
                    yield body;
                }
                throw new ProtocolException("the answer is packed in a way we did not ask for (" + shown(coding) + ")");
            }
        };
    }

    private static byte[] gunzipped(byte[] body, Collector collector) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
            return collector.collect(in);
        }
    }

    private static byte[] inflated(byte[] body, Collector collector) throws IOException {
        if (body.length == 0 || isGzip(body)) {
            return body;
        }
        boolean wrapped =
                body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
        try (var inflater = new Inflater(!wrapped);
                var in = new InflaterInputStream(new ByteArrayInputStream(body), inflater, BUFFER)) {
            return collector.collect(in);
        } catch (ZipException e) {
            if (isText(body)) {
                return body;
            }
            throw e;
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
    }

    private static boolean isText(byte[] body) {
        for (int i = 0; i < Math.min(LOOK, body.length); i++) {
            int it = body[i] & 0xff;
            boolean mark = i < 3 && (it == 0xef || it == 0xbb || it == 0xbf);
            if (!mark && (it > 0x7e || (it < 0x20 && it != '\n' && it != '\r' && it != '\t'))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String coding) {
        return coding.matches("[a-z0-9_-]{1,20}") ? coding : "an unknown coding";
    }
}
