package tributary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingsTest {
    private static final String BROTLI = "CxCAPHJzcz5hIGZlZWQsIGEgZmVlZCwgYSBmZWVkPC9yc3M+Aw==";
    private static final String ZSTD = "KLUv/SQhzQAAmDxyc3M+YSBmZWVkLCA8L3Jzcz4BAOX7BWRAlCA=";

    /// The beginning of 256 MB of spaces.
    private static final String BOMB = "z///f/glQOKxQCD3/p/////wSwDEYQGA7v0=";

    private static final byte[] FEED = "<rss>a feed, a feed, a feed</rss>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip , identity", ""})
    void gzipIsReadWhateverItIsCalled(String coding) throws IOException {
        assertThat(decoded(gzip(FEED), coding)).isEqualTo(FEED);
    }

    @Test
    void gzipInMembersOrWithBytesBehindItIsRead() throws IOException {
        byte[] two = joined(gzip(Arrays.copyOf(FEED, 10)), gzip(Arrays.copyOfRange(FEED, 10, FEED.length)));

        assertThat(decoded(two, "gzip")).isEqualTo(FEED);
        assertThat(decoded(joined(gzip(FEED), new byte[100]), "gzip")).isEqualTo(FEED);
        assertThat(decoded(joined(gzip(FEED), "junk".getBytes(StandardCharsets.UTF_8)), "gzip"))
                .isEqualTo(FEED);
    }

    @Test
    void bothKindsOfDeflateAreRead() throws IOException {
        assertThat(decoded(deflate(FEED, false), "deflate")).isEqualTo(FEED);
        assertThat(decoded(deflate(FEED, true), "deflate")).isEqualTo(FEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "utf-8", "identity", "none"})
    void aHeaderThatLiesAboutPlainTextIsForgiven(String coding) throws IOException {
        assertThat(decoded(FEED, coding)).isEqualTo(FEED);
    }

    @Test
    void doublePackingIsUndoneWhetherToldOrNot() throws IOException {
        byte[] twice = gzip(gzip(FEED));

        assertThat(decoded(twice, "gzip, gzip")).isEqualTo(FEED);
        assertThat(decoded(twice, "gzip")).isEqualTo(FEED);
        assertThat(decoded(gzip(deflate(FEED, false)), "deflate, gzip")).isEqualTo(FEED);
    }

    @Test
    void anEmptyBodyIsEmptyInEveryCoding() throws IOException {
        assertThat(decoded(new byte[0], "gzip")).isEmpty();
        assertThat(decoded(new byte[0], "deflate")).isEmpty();
    }

    @Test
    void damageIsNeverPassedOn() throws IOException {
        byte[] packed = gzip(FEED);
        byte[] wrong = packed.clone();
        wrong[packed.length - 6] ^= 1;

        assertThatThrownBy(() -> decoded(Arrays.copyOf(packed, packed.length - 9), "gzip"))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> decoded(Arrays.copyOf(packed, packed.length - 4), "gzip"))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> decoded(wrong, "gzip")).isInstanceOf(ZipException.class);
        byte[] deflated = deflate(FEED, false);
        assertThatThrownBy(() -> decoded(Arrays.copyOf(deflated, deflated.length - 8), "deflate"))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void whatWeDidNotAskForIsAClearError() {
        assertThatThrownBy(() -> decoded(new byte[] {0x1b, (byte) 0x80, 0, 1}, "compress"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("did not ask for (compress)");
        assertThatThrownBy(() -> decoded(FEED, "gzip,gzip,gzip,gzip")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void brotliAndZstdAreRead() throws IOException {
        assertThat(decoded(bytes(BROTLI), "br")).isEqualTo(FEED);
        assertThat(decoded(bytes(ZSTD), "zstd")).isEqualTo(FEED);
        assertThat(decoded(bytes(ZSTD), "")).isEqualTo(FEED);
        assertThat(decoded(joined(new byte[] {0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 9}, bytes(ZSTD)), "zstd"))
                .isEqualTo(FEED);
        assertThat(Codings.offered()).isEqualTo("gzip, deflate, br, zstd");
    }

    @Test
    void damagedBrotliAndZstdAreNeverPassedOn() {
        byte[] brotli = bytes(BROTLI);
        byte[] zstd = bytes(ZSTD);

        assertThatThrownBy(() -> decoded(Arrays.copyOf(brotli, brotli.length - 4), "br"))
                .isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> decoded(Arrays.copyOf(zstd, zstd.length - 8), "zstd"))
                .isInstanceOf(ZipException.class);
    }

    @Test
    void aWindowIsAskedForBeforeItIsTaken() {
        Codings.Room poor = new Codings.Room() {
            @Override
            public void reserve(long bytes) throws IOException {
                throw new IOException("no room for " + bytes);
            }

            @Override
            public byte[] collect(InputStream in) throws IOException {
                return in.readAllBytes();
            }
        };

        assertThatThrownBy(() -> Codings.undone(new ByteArrayInputStream(bytes(BOMB)), "br", poor))
                .hasMessage("no room for " + (16 << 20));
    }

    @Test
    void gzipThatComesInPiecesIsReadToItsLastMember() throws IOException {
        byte[] two = joined(gzip(Arrays.copyOf(FEED, 10)), gzip(Arrays.copyOfRange(FEED, 10, FEED.length)));
        var drops = new ByteArrayInputStream(two) {
            @Override
            public int read(byte[] into, int at, int most) {
                return super.read(into, at, Math.min(1, most));
            }

            @Override
            public int available() {
                return 0;
            }
        };

        assertThat(Codings.undone(drops, "gzip", new Free()).readAllBytes()).isEqualTo(FEED);
    }

    private static byte[] decoded(byte[] body, String coding) throws IOException {
        try (var plain = Codings.undone(new ByteArrayInputStream(body), coding, new Free())) {
            return plain.readAllBytes();
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /// Memory without end.
    private record Free() implements Codings.Room {
        @Override
        public void reserve(long bytes) {}

        @Override
        public byte[] collect(InputStream in) throws IOException {
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater(6, raw);
                var packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
