package tributary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nabc",
                "Content-Length: 3\r\n\r\nabc",
                "Content-Length: 003\r\nContent-Length: 003\r\n\r\nabc",
                "Content-Length: 3, 3\r\n\r\nabc",
                "Content-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\n",
                "Content-Length: 3\r\n\r\nabc\r\n",
                "Transfer-Encoding: identity\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n02 \r\nbc\r\n0\r\n\r\n",
                "Transfer-Encoding: CHUNKED\r\n\r\n3;x=\"y\"\r\nabc\r\n0\r\nA: b\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            })
    void aBodyEndsWhereTheMessageEnds(String message) throws IOException {
        assertThat(body(message)).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nab",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n"
            })
    void aCutBodyIsNeverASuccess(String message) {
        assertThatThrownBy(() -> body(message)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\nabc",
                "Content-Length: +3\r\n\r\nabc",
                "Content-Length: 0x3\r\n\r\nabc",
                "Content-Length: \r\n\r\nabc",
                "Content-Length: 3\r\nContent-Length: 2\r\n\r\nabc",
                "Content-Length: 2\r\n\r\nabc",
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nx\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n",
                "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\nabc\r\n0\r\n\r\n"
            })
    void aBodyThatCouldEndInTwoPlacesIsRefused(String message) {
        assertThatThrownBy(() -> body(message)).isInstanceOf(ProtocolException.class);
    }

    private static String body(String message) throws IOException {
        InputStream in = HeadTest.stream("HTTP/1.1 200 OK\r\n" + message);
        byte[] all = Framing.body(Head.read(in), in).readAllBytes();
        return new String(all, StandardCharsets.ISO_8859_1);
    }
}
