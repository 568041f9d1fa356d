package tributary.network;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A publisher on the loopback interface that says whatever bytes it is told to say, and remembers what it was asked.
public final class Publisher implements Closeable {
    /// Speaks on a connection; it is closed afterwards.
    @FunctionalInterface
    public interface Voice {
        void answer(Asked asked, OutputStream out) throws IOException;
    }

    /// A request as it came: the target, and the headers under their names in lower case.
    public record Asked(String target, Map<String, String> headers, InputStream rest) {
        public boolean has(String header) {
            return headers.containsKey(header);
        }

        /// Waits until the other side gives up.
        public void untilTheyLeave() throws IOException {
            while (rest.read() >= 0) {}
        }
    }

    private final ServerSocket door;
    private final Map<String, Voice> voices = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private Publisher(ServerSocket door) {
        this.door = door;
    }

    public static Publisher open() {
        try {
            var publisher = new Publisher(new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofVirtual().start(publisher::listen);
            return publisher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Everything that was asked, in order.
    public List<Asked> asked() {
        return asked;
    }

    public Publisher on(String path, Voice voice) {
        voices.put(path, voice);
        return this;
    }

    /// Says exactly these bytes (one for each character).
    public Publisher says(String path, String raw) {
        return on(path, (_, out) -> out.write(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// A status line, headers and a body with its length.
    public Publisher serves(String path, String status, String headers, byte[] body) {
        return on(path, (_, out) -> out.write(answer(status, headers, body)));
    }

    public Publisher serves(String path, String body) {
        return serves(path, "200 OK", "Content-Type: application/xml\r\n", body.getBytes(StandardCharsets.UTF_8));
    }

    public Publisher redirects(String path, int status, String location) {
        return says(path, "HTTP/1.1 " + status + " Go\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    /// The bytes of a complete answer.
    public static byte[] answer(String status, String headers, byte[] body) {
        var out = new ByteArrayOutputStream();
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedInputStream(socket.getInputStream())) {
            List<String> lines = head(in);
            if (lines.isEmpty()) {
                return;
            }
            var question = question(lines, in);
            asked.add(question);
            Voice silence = (_, out) -> out.write(answer("404 Not Found", "", new byte[0]));
            String path = question.target().replaceAll("\\?.*", "");
            voices.getOrDefault(path, silence).answer(question, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The other side left: that is what some of the answers are for.
        }
    }

    private static Asked question(List<String> lines, InputStream rest) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Asked(lines.getFirst().split(" ", -1)[1], headers, rest);
    }

    private static List<String> head(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == 0x16) {
                return List.of(); // a TLS handshake, which we do not speak
            }
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            if (text.isEmpty()) {
                return lines;
            }
            lines.add(text);
            line.reset();
        }
        return List.of();
    }
}
