package tributary.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Content codings undone while the bytes come in: gzip in all its dialects, both kinds of deflate, Brotli and zstd; by
/// what the bytes are rather than by what the header says, because servers and the caches before them disagree about it
/// every day. How much comes out is for the one who reads to limit.
public final class Codings {
    /// Nobody packs a feed more often than this in good faith.
    private static final int MOST = 3;

    /// How many bytes at the start must be text for a body to count as not packed at all.
    private static final int LOOK = 16;

    private static final int BUFFER = 8192;

    private static final int ZSTD_FRAME = 0xfd2fb528;
    private static final int ZSTD_SKIPPED = 0x184d2a50;

    /// The memory that one body may take.
    public interface Room {
        /// Asks for memory before it is taken; it may make the one who asks wait.
        void reserve(long bytes) throws IOException;

        /// All that a stream gives, within the limit of a body.
        byte[] collect(InputStream in) throws IOException;
    }

    private final List<String> codings;
    private final Room room;

    private Codings(List<String> codings, Room room) {
        this.codings = codings;
        this.room = room;
    }

    /// What we offer (Accept-Encoding).
    public static String offered() {
        return Unpacked.knowsZstd() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
    }

    /// The body with the codings that `header` (Content-Encoding) names undone, and those that the bytes show.
    public static InputStream undone(InputStream body, String header, Room room) throws IOException {
        List<String> codings = Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equals("identity"))
                .toList();
        if (codings.size() > MOST) {
            throw new ProtocolException("packed more than " + MOST + " times");
        }
        return new Codings(codings, room).undone(body);
    }

    private InputStream undone(InputStream body) throws IOException {
        InputStream plain = body;
        try {
            for (String coding : codings.reversed()) {
                plain = layer(new BufferedInputStream(plain, BUFFER), coding);
            }
            for (int layers = codings.size(); layers < MOST; layers++) {
                var next = new BufferedInputStream(plain, BUFFER);
                plain = next;
                if (!isPacked(start(next))) {
                    return next;
                }
                plain = layer(next, "");
            }
            return plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private InputStream layer(BufferedInputStream in, String coding) throws IOException {
        byte[] start = start(in);
        if (start.length == 0) {
            return in;
        }
        if (Gzip.begins(start)) {
            return new Gzip(in);
        }
        if (isZstd(start) && Unpacked.knowsZstd()) {
            return Unpacked.zstd(room.collect(in), room);
        }
        if (isText(start)) {
            return in;
        }
        return switch (coding) {
            case "gzip", "x-gzip" -> in;
            case "deflate" -> inflated(in, start);
            case "br" -> Unpacked.brotli(room.collect(in), room);
            default ->
                throw new ProtocolException("the answer is packed in a way we did not ask for (" + shown(coding) + ")");
        };
    }

    private static InputStream inflated(InputStream in, byte[] start) {
        boolean wrapped =
                start.length > 1 && (start[0] & 0x0f) == 8 && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) % 31 == 0;
        var inflater = new Inflater(!wrapped);
        return new InflaterInputStream(in, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        return start;
    }

    private static boolean isPacked(byte[] start) {
        return Gzip.begins(start) || isZstd(start);
    }

    /// A frame, or one that is to be skipped and may come before it (RFC 8878 3.1).
    private static boolean isZstd(byte[] start) {
        int magic = start.length < 4
                ? 0
                : (start[0] & 0xff) | (start[1] & 0xff) << 8 | (start[2] & 0xff) << 16 | start[3] << 24;
        return magic == ZSTD_FRAME || (magic & ~0xf) == ZSTD_SKIPPED;
    }

    private static boolean isText(byte[] start) {
        for (int i = 0; i < start.length; i++) {
            int it = start[i] & 0xff;
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
