package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tributary.fetch.Checksum;

class BodiesTest {
    private static final int LIMIT = 3 << 20;

    /// 256 MB of spaces in Brotli.
    private static final String BROTLI_BOMB = "z///f/glQOKxQCD3/p/////wSwDEYQGA7v0/////4ZcAiMMiAN37f/7//8MvARCHBQC6"
            + "9//8//+HXwIgDgsAdO//+f//D78EQBwWAOje//P//x9+CYA4LADQvf/n//8//BIAcVgAoHv/z///f/glAOKwAED3/p/////wSwDEYQGA"
            + "7v0/////4ZcAiMMCAN37f/7//8MvARCHBQC69//8//+HXwIgDgsAdO//+f//D78EQBwWAOje//P//x9+CYA4LADQvf/P//9//BIAcVgA"
            + "oHv/Dw==";

    @Test
    void aBombEndsAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);

        assertTooLarge(bomb, "gzip");
        assertTooLarge(gzip(bomb), "gzip");
        assertTooLarge(Base64.getDecoder().decode(BROTLI_BOMB), "br");
    }

    @Test
    void whatUnpacksToNothingEndsAtTheLimitToo() throws IOException {
        byte[] start = gzip(new byte[0]);
        InputStream empty = new InputStream() {
            private int at;

            @Override
            public int read() {
                return new byte[] {0, 0, 0, -1, -1}[at++ % 5] & 0xff; // an empty stored block, again and again
            }
        };
        var endless = new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(start, 10)), empty);

        assertThatThrownBy(() -> new Bodies().read(endless, "gzip", LIMIT)).isInstanceOf(Bodies.TooLarge.class);
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() throws IOException {
        byte[] body = new byte[LIMIT];
        Arrays.fill(body, (byte) ' ');

        assertThat(new Bodies().read(new ByteArrayInputStream(gzip(body)), "gzip", LIMIT))
                .isEqualTo(body);
    }

    @Test
    void aBodyThatIsCutBehindItsPackedPartIsCut() throws IOException {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(gzip(new byte[10])), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("cut");
            }
        });

        assertThatThrownBy(() -> new Bodies().read(cut, "gzip", LIMIT)).hasMessage("cut");
    }

    @Test
    void knownBytesAreNotUnpacked() throws IOException {
        byte[] packed = gzip("news".getBytes(StandardCharsets.UTF_8));
        Bodies.Body first = read(packed, "gzip", "");

        assertThat(first.plain()).isEqualTo("news".getBytes(StandardCharsets.UTF_8));
        assertThat(read(packed, "gzip", first.checksum()).plain()).isNull();
    }

    @Test
    void otherBytesAreNotKnown() throws IOException {
        String known = read("<a>1</a>".getBytes(StandardCharsets.UTF_8), "", "").checksum();

        assertThat(read("<a>2</a>".getBytes(StandardCharsets.UTF_8), "", known).plain())
                .isNotNull();
        assertThat(read("<a>1</a>\n".getBytes(StandardCharsets.UTF_8), "", known)
                        .plain())
                .isNotNull();
        assertThat(read("<a>1</a>".getBytes(StandardCharsets.UTF_8), "gzip", known)
                        .plain())
                .isNotNull();
    }

    @Test
    void knownBytesThatAreCutAreCut() {
        var known = new Bodies();
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'o', 'k'}), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("cut");
            }
        });

        assertThatThrownBy(() -> known.read(cut, "", LIMIT, Checksum.of(new byte[] {'o', 'k'})))
                .hasMessage("cut");
    }

    @Test
    void manyBytesAreReadWithoutBeingKnown() throws IOException {
        byte[] many = new byte[600_000];
        Arrays.fill(many, (byte) ' ');
        var body = new Bodies().read(new ByteArrayInputStream(many), "", many.length, "");

        assertThat(body.plain()).isEqualTo(many);
        assertThat(body.checksum()).isEmpty();
    }

    private static Bodies.Body read(byte[] bytes, String coding, String known) throws IOException {
        return new Bodies().read(new ByteArrayInputStream(bytes), coding, LIMIT, known);
    }

    private static void assertTooLarge(byte[] body, String coding) {
        assertThatThrownBy(() -> new Bodies().read(new ByteArrayInputStream(body), coding, LIMIT))
                .isInstanceOf(Bodies.TooLarge.class);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
