package tributary.http;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/// The two codings whose decoders remember a window of what they gave: Brotli up to 16 MB, zstd, as RFC 9659 allows it
/// on the web, up to 8 MB. The window counts as memory before it is taken, and is not held while bytes come in.
final class Unpacked {
    private static final int ZSTD_WINDOW_BITS = 23;
    private static final int BUFFER = 8192;

    private Unpacked() {}

    static InputStream brotli(byte[] body, Codings.Room room) throws IOException {
        room.reserve(1L << windowBits(body[0]));
        try {
            return new Told(new BrotliInputStream(new ByteArrayInputStream(body), BUFFER), "Brotli");
        } catch (IOException e) {
            throw damaged("Brotli", e);
        }
    }

    static InputStream zstd(byte[] body, Codings.Room room) throws IOException {
        room.reserve(Math.min(zstdWindow(body), 1L << ZSTD_WINDOW_BITS));
        var unpacked = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(body));
        try {
            return new Told(unpacked.setLongMax(ZSTD_WINDOW_BITS), "zstd");
        } catch (ZstdIOException e) {
            unpacked.close();
            throw damaged("zstd", e);
        }
    }

    /// True where the library has a part for this machine.
    static boolean knowsZstd() {
        return Zstd.WORKS;
    }

    private static final class Zstd {
        static final boolean WORKS = works();

        private static boolean works() {
            try (var nothing = new ZstdInputStreamNoFinalizer(InputStream.nullInputStream())) {
                return nothing.available() == 0;
            } catch (LinkageError | IOException e) {
                return false; // zstd is not offered then, and an answer in it is a clear error
            }
        }
    }

    /// RFC 7932 9.1.
    private static int windowBits(byte first) {
        if ((first & 1) == 0) {
            return 16;
        }
        int middle = (first >> 1) & 7;
        int high = (first >> 4) & 7;
        return middle != 0 ? 17 + middle : high == 0 ? 17 : high == 1 ? 24 : 8 + high;
    }

    /// RFC 8878 3.1.1.1; a frame in a single segment has no window of its own and gets the most.
    private static long zstdWindow(byte[] body) {
        boolean single = body.length < 6 || (body[4] & 0x20) != 0;
        if (single) {
            return 1L << ZSTD_WINDOW_BITS;
        }
        long base = 1L << (10 + ((body[5] & 0xff) >> 3));
        return base + base / 8 * (body[5] & 7);
    }

    private static IOException damaged(String coding, Exception cause) {
        var exception = new ZipException("not good " + coding);
        exception.initCause(cause);
        return exception;
    }

    /// Says in our words what a library says in its own: all of it means that the body is cut or damaged.
    private static final class Told extends FilterInputStream {
        private final String coding;

        Told(InputStream in, String coding) {
            super(in);
            this.coding = coding;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            try {
                return super.read(into, at, most);
            } catch (IOException e) {
                throw damaged(coding, e);
            }
        }
    }
}
