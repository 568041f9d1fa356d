package tributary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
    @Test
    void aHeadIsItsStatusAndItsFieldsInOrder() throws IOException {
        Head head = Head.read(stream("HTTP/1.1 200 OK\r\nA: 1\r\na:2 \r\nETag: \"\u00e9\"\r\n\r\n"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.all("A")).containsExactly("1", "2");
        assertThat(head.first("etag")).contains("\"\u00e9\"");
    }

    @Test
    void nothingBehindAHeadIsRead() throws IOException {
        InputStream in = stream("HTTP/1.0 200\r\n\r\nrest");

        Head.read(in);

        assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).isEqualTo("rest");
    }

    @Test
    void interimAnswersAreSkippedAndCounted() throws IOException {
        String hint = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";

        assertThat(Head.read(stream(hint.repeat(20) + "HTTP/1.1 404 No\r\n\r\n"))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> Head.read(stream(hint.repeat(21)))).hasMessageContaining("interim answers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICY 200 OK\r\n\r\n",
                "SSH-2.0-x\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1  200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\n\n",
                "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA : b\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: b\rC: d\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: b\u0000\r\n\r\n",
                "HTTP/1.1 101 Switching\r\n\r\n"
            })
    void whatIsNoGoodHeadIsRefused(String text) {
        assertThatThrownBy(() -> Head.read(stream(text))).isInstanceOf(ProtocolException.class);
    }

    @Test
    void anEndThatComesTooEarlyIsTold() {
        assertThatThrownBy(() -> Head.read(stream("")))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("without an answer");
        assertThatThrownBy(() -> Head.read(stream("HTTP/1.1 200 OK\r\nA: b\r\n")))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aHeadHasALimit() {
        String start = "HTTP/1.1 200 OK\r\n";

        assertThatThrownBy(() -> Head.read(stream(start + "A: b\r\n".repeat(30_000))))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> Head.read(stream(start + "A: " + "b".repeat(200_000))))
                .hasMessageContaining("too long");
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
