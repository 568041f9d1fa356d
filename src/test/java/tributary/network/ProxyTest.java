package tributary.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static tributary.network.HttpFetcherTest.assertFailed;
import static tributary.network.HttpFetcherTest.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.address.Addresses;
import tributary.connect.Guard;
import tributary.connect.Manners;
import tributary.fetch.Failure;
import tributary.fetch.Proxy;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.fetch.Way;

/// The way through a proxy, which the address policy guards like any other.
class ProxyTest {
    private static final Manners MANNERS =
            new Manners("T/1", 50, Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final Map<String, String> NAMES = Map.of(
            "public.example", "93.184.216.34",
            "private.example", "10.0.0.5");

    private final Publisher web = Publisher.open();
    private final Socks socks = Socks.open();
    private final HttpFetcher fetcher =
            new HttpFetcher(MANNERS, new Guard(Addresses.PUBLIC_ONLY, null), ProxyTest::address);

    @AfterEach
    void close() throws IOException {
        web.close();
        socks.close();
        fetcher.close();
    }

    @Test
    void anHttpProxyIsAskedForTheWholeAddress() {
        web.serves("http://public.example/feed", "<rss/>");

        Reply reply = fetch("http://public.example/feed", "http://me:pass%20word@127.0.0.1:" + web.port());

        assertThat(text(reply)).isEqualTo("<rss/>");
        assertThat(web.asked().getFirst().headers())
                .containsEntry("Host", "public.example")
                .containsEntry("Proxy-Authorization", "Basic bWU6cGFzcyB3b3Jk");
    }

    @Test
    void anHttpProxyIsToldTheAddressThatWasChecked() {
        Reply reply = fetch("https://public.example/feed", "http://me:secret@127.0.0.1:" + web.port());

        assertFailed(reply, Failure.CONNECT, "the proxy answered 404 Not Found");
        assertThat(web.asked().getFirst().target()).isEqualTo("93.184.216.34:443");
        assertThat(reply.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://private.example/", "https://private.example/", "http://10.0.0.5/", "http://127.0.0.1:9/"
            })
    void aProxyLeadsNowhereThatThePolicyCloses(String url) {
        assertFailed(fetch(url, "http://127.0.0.1:" + web.port()), Failure.REFUSED, "not a public address");
        assertFailed(fetch(url, "socks5://127.0.0.1:" + socks.port()), Failure.REFUSED, "not a public address");

        assertThat(web.asked()).isEmpty();
        assertThat(socks.asked).isEmpty();
    }

    @Test
    void aSocksProxyIsToldTheAddressThatWasChecked() throws InterruptedException {
        Reply reply = fetch("http://public.example/feed", "socks5://127.0.0.1:" + socks.port());

        assertThat(text(reply)).isEqualTo("<rss/>");
        assertThat(socks.next()).isEqualTo("- 01 5db8d822 80");
    }

    @Test
    void aSocksProxyResolvesNamesOfTheOnionNetwork() throws InterruptedException {
        Reply reply = fetch("http://feeds.onion:81/feed", "socks5://me:pass@127.0.0.1:" + socks.port());

        assertThat(text(reply)).isEqualTo("<rss/>");
        assertThat(socks.next()).isEqualTo("me:pass 03 feeds.onion 81");
    }

    @Test
    void namesOfTheOnionNetworkAreNeverLookedUp() {
        assertFailed(fetch("http://feeds.onion/", null), Failure.DNS, "only a socks5 proxy leads there");
        assertFailed(
                fetch("http://feeds.onion/", "http://127.0.0.1:" + web.port()),
                Failure.DNS,
                "only a socks5 proxy leads there");
    }

    @Test
    void whatIsNoSocksProxyIsTold() throws IOException {
        try (var door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerAsHttp(door));

            Reply reply = fetch("http://public.example/", "socks5://127.0.0.1:" + door.getLocalPort());

            assertFailed(reply, Failure.CONNECT, "proxy");
        }
    }

    private static void answerAsHttp(ServerSocket door) {
        try (var caller = door.accept()) {
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Reply fetch(String url, @Nullable String proxy) {
        var way = new Way(null, proxy == null ? null : Proxy.of(URI.create(proxy)), false);
        return fetcher.fetch(
                new Request.Http(URI.create(url), Validators.NONE, Map.of(), way, Duration.ofSeconds(5), 1 << 20));
    }

    private static List<InetAddress> address(String host) {
        String address = NAMES.get(host);
        if (address == null) {
            throw new AssertionError("looked up " + host);
        }
        return List.of(InetAddress.ofLiteral(address));
    }

    /// A SOCKS 5 proxy that is also the publisher behind it.
    private record Socks(ServerSocket door, BlockingQueue<String> asked) {
        static Socks open() {
            try {
                var socks = new Socks(
                        new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), new LinkedBlockingQueue<>());
                Thread.ofVirtual().start(socks::listen);
                return socks;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        int port() {
            return door.getLocalPort();
        }

        /// Whom a client said it is, the kind of place it wanted, the place and the port.
        @Nullable
        String next() throws InterruptedException {
            return asked.poll(5, TimeUnit.SECONDS);
        }

        void close() throws IOException {
            door.close();
        }

        private void listen() {
            while (!door.isClosed()) {
                try (Socket socket = door.accept()) {
                    talk(socket);
                } catch (IOException e) {
                    // closed, or the other side left
                }
            }
        }

        private void talk(Socket socket) throws IOException {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            in.readUnsignedByte();
            boolean wantsName = in.readNBytes(in.readUnsignedByte()).length > 1;
            out.write(new byte[] {5, (byte) (wantsName ? 2 : 0)});
            String who = "-";
            if (wantsName) {
                in.readUnsignedByte();
                who = read(in) + ":" + read(in);
                out.write(new byte[] {1, 0});
            }
            in.readNBytes(3);
            int kind = in.readUnsignedByte();
            String place = kind == 3 ? read(in) : HexFormat.of().formatHex(in.readNBytes(kind == 1 ? 4 : 16));
            asked.add(who + " " + HexFormat.of().toHexDigits((byte) kind) + " " + place + " " + in.readUnsignedShort());
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (int end = 0; end != 0x0d0a0d0a; end = end << 8 | in.readUnsignedByte()) {
                // the head of the request
            }
            out.write(Publisher.answer("200 OK", "", "<rss/>".getBytes(StandardCharsets.UTF_8)));
        }

        private static String read(DataInputStream in) throws IOException {
            return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        }
    }
}
