package tributary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    private static final byte[] FEED = "<rss>a feed, a feed, a feed</rss>".getBytes(StandardCharsets.UTF_8);

    /// As many would overflow the stack of a reader that nests itself once for each.
    private static final int MANY = 20_000;

    @Test
    void aBodyOfEmptyMembersIsReadToItsEnd() throws IOException {
        var body = new ByteArrayOutputStream();
        byte[] nothing = packed(new byte[0]);
        for (int i = 0; i < MANY; i++) {
            body.write(nothing);
        }
        body.write(packed(FEED));

        assertThat(read(body.toByteArray())).isEqualTo(FEED);
    }

    @Test
    void theOptionalPartsOfAHeaderAreSkipped() throws IOException {
        byte[] plain = packed(FEED);
        var body = new ByteArrayOutputStream();
        body.write(Arrays.copyOf(plain, 3));
        body.write(2 | 4 | 8 | 16);
        body.write(plain, 4, 6);
        body.write(new byte[] {3, 0, 'a', 'b', 'c'});
        body.write("feed.xml\0a comment\0".getBytes(StandardCharsets.ISO_8859_1));
        body.write(new byte[] {7, 7});
        body.write(plain, 10, plain.length - 10);

        assertThat(read(body.toByteArray())).isEqualTo(FEED);
    }

    /// The second of two members, cut in its header, in what is packed and in its trailer.
    @ParameterizedTest
    @ValueSource(ints = {4, 9, 10, 20, -1})
    void aMemberThatIsCutIsNeverTakenForTheEnd(int left) throws IOException {
        byte[] first = packed(FEED);
        byte[] second = packed(FEED);
        int length = left < 0 ? second.length + left : left;
        byte[] body = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, body, first.length, length);

        assertThatThrownBy(() -> read(body)).isInstanceOf(EOFException.class);
    }

    @Test
    void aTrailerThatDisagreesIsToldInWords() throws IOException {
        byte[] sum = packed(FEED);
        sum[sum.length - 8] ^= 1;
        byte[] length = packed(FEED);
        length[length.length - 1] ^= 1;

        assertThatThrownBy(() -> read(sum)).isInstanceOf(ZipException.class).hasMessage("its check sum is wrong");
        assertThatThrownBy(() -> read(length)).isInstanceOf(ZipException.class).hasMessage("its length is wrong");
    }

    private static byte[] read(byte[] body) throws IOException {
        try (var in = new Gzip(new BufferedInputStream(new ByteArrayInputStream(body)))) {
            return in.readAllBytes();
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
