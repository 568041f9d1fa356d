package tributary.http;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Bodies packed for sending: equal bytes give equal packed bytes, today and on every machine of one version.
public final class Packing {
    /// Of the library's levels, 1 to 22.
    private static final int ZSTD_LEVEL = 6;

    private Packing() {}

    /// The JDK writes no time and no name into the header.
    public static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }

    /// Empty where the library has no part for this machine.
    public static Optional<byte[]> zstd(byte[] body) {
        return Unpacked.knowsZstd() ? Optional.of(Zstd.compress(body, ZSTD_LEVEL)) : Optional.empty();
    }
}
