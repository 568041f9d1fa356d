package tributary.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Where a body ends (RFC 9112 6.3): by its chunks, by its length, or with the connection.
///
/// A length in two versions, a length that is no number and a transfer coding that we did not ask for are errors: they
/// let a body end in two places.
public final class Framing {
    private Framing() {}

    /// The announced number of bytes, when the body ends by it.
    public static OptionalLong length(Head head) throws ProtocolException {
        List<String> lengths = head.all("content-length").stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return OptionalLong.empty();
        }
        if (lengths.size() > 1 || !lengths.getFirst().matches("\\d{1,30}")) {
            throw new ProtocolException("Content-Length is not one number");
        }
        String digits = lengths.getFirst().replaceFirst("^0+(?=\\d)", "");
        long length = digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
        return isChunked(head) ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /// The body, which throws when it is cut or malformed and ends where the message ends.
    public static InputStream body(Head head, InputStream in) throws ProtocolException {
        OptionalLong length = length(head);
        if (isChunked(head)) {
            return new Chunked(in);
        }
        return length.isPresent() ? new Measured(in, length.getAsLong()) : in;
    }

    private static boolean isChunked(Head head) throws ProtocolException {
        List<String> codings = head.all("transfer-encoding").stream()
                .flatMap(it -> Stream.of(it.split(",", -1)))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.equals("identity"))
                .toList();
        if (codings.isEmpty()) {
            return false;
        }
        if (!codings.equals(List.of("chunked"))) {
            throw new ProtocolException("an unknown Transfer-Encoding");
        }
        return true;
    }

    /// Reads all that is left, so that a body which is cut or malformed behind its last useful byte says so.
    public static void finish(InputStream body, byte[] scratch) throws IOException {
        int read = 0;
        while (read >= 0) {
            read = body.read(scratch);
        }
    }
}
