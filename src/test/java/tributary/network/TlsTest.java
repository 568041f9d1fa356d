package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.network.HttpFetcherTest.assertFailed;
import static tributary.network.HttpFetcherTest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.address.Addresses;
import tributary.connect.Manners;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.fetch.Way;

/// Whom we believe to be who they say they are.
class TlsTest {
    /// Patient: the first handshake of a busy machine takes its time.
    private static final Manners MANNERS = manners(Duration.ofSeconds(30));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ServerSocket door;

    private final HttpFetcher fetcher = new HttpFetcher(MANNERS, Addresses.ANY, null);

    /// A server with a certificate that it made itself.
    @BeforeAll
    static void open() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString(),
                        "-ext",
                        "san=ip:127.0.0.1"))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        door = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(TlsTest::listen);
    }

    @AfterAll
    static void shut() throws IOException {
        door.close();
    }

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void aCertificateOfNobodyWeKnowIsRefused() {
        assertFailed(fetch(false), Failure.TLS, "the certificate is not signed by an authority we know");
    }

    @Test
    void aSourceMayBelieveAnyCertificateAndNoOtherSourceDoes() {
        assertThat(text(fetch(true))).isEqualTo("<rss/>");

        assertFailed(fetch(false), Failure.TLS, "the certificate is not signed by an authority we know");
    }

    @Test
    void aHandshakeThatStallsEnds() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var hasty = new HttpFetcher(manners(Duration.ofSeconds(1)), Addresses.ANY, null)) {
            Reply reply = hasty.fetch(request(silent.getLocalPort(), false));

            assertFailed(reply, Failure.TIMEOUT, "did not finish the TLS handshake within 1 s");
        }
    }

    @Test
    void whateverBreaksOffAHandshakeIsToldAsTls() throws IOException {
        try (var rude = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> hangUp(rude));

            Reply reply = fetcher.fetch(request(rude.getLocalPort(), false));

            assertFailed(reply, Failure.TLS, "the TLS connection was broken off");
        }
    }

    @Test
    void aPortWithoutTlsIsTold() throws IOException {
        try (var plain = Publisher.open()) {
            Reply reply = fetcher.fetch(request(plain.port(), false));

            assertFailed(reply, Failure.TLS, "TLS");
            assertThat(plain.asked()).isEmpty();
        }
    }

    private static void hangUp(ServerSocket rude) {
        try (Socket socket = rude.accept()) {
            assertThat(socket.getInputStream().read()).isNotNegative(); // the handshake began
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manners manners(Duration connect) {
        return new Manners("T/1", 50, Duration.ZERO, connect, Duration.ofSeconds(30));
    }

    private Reply fetch(boolean insecure) {
        return fetcher.fetch(request(door.getLocalPort(), insecure));
    }

    private static Request.Http request(int port, boolean insecure) {
        var uri = URI.create("https://127.0.0.1:" + port + "/feed");
        return new Request.Http(
                uri, Validators.NONE, Map.of(), new Way(null, null, insecure), Duration.ofSeconds(60), 1 << 20);
    }

    private static void listen() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                InputStream in = socket.getInputStream();
                for (int end = 0; end != 0x0d0a0d0a; ) {
                    int next = in.read();
                    if (next < 0) {
                        throw new IOException("left");
                    }
                    end = end << 8 | next;
                }
                byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream().write(Publisher.answer("200 OK", "", body));
            } catch (IOException e) {
                // closed, or the other side did not believe us
            }
        }
    }
}
