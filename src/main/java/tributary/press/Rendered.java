package tributary.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/// A document ready to be sent: its bytes plain and gzipped, each with its own strong ETag (quotes included).
///
/// Equal documents give equal bytes and equal ETags on every machine and after every restart.
@SuppressWarnings("ArrayRecordComponent")
public record Rendered(
        String contentType, byte[] plain, String etag, byte[] gzip, String gzipEtag, Instant lastModified) {
    /// A hash of 120 bits: more than enough to tell any two versions apart, and short.
    private static final int ETAG_BYTES = 15;

    public static Rendered of(String contentType, byte[] plain, Instant lastModified) {
        String hash = hash(plain);
        return new Rendered(contentType, plain, '"' + hash + '"', gzip(plain), '"' + hash + "-gzip\"", lastModified);
    }

    /// What it weighs in memory.
    public long weight() {
        return plain.length + (long) gzip.length;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The JDK writes no time and no name into the header, so equal input gives equal output.
    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }
}
