package tributary.connect;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Proxy;
import tributary.http.Head;

/// What is said to a proxy so that it connects us through (RFC 1928, RFC 1929, RFC 9110 9.3.6).
public final class Tunnel {
    private static final List<String> SOCKS_ERRORS = List.of(
            "failed",
            "does not allow this",
            "cannot reach the network",
            "cannot reach the host",
            "was refused by the host",
            "waited too long for the host",
            "cannot do this",
            "cannot reach this kind of address");

    private Tunnel() {}

    /// Whom the proxy shall connect to: an address that was checked here, or, without one, the name.
    record Target(String host, @Nullable InetAddress address, int port) {
        String authority() {
            String place = address == null ? host : address.getHostAddress();
            return (place.contains(":") ? "[" + place + "]" : place) + ":" + port;
        }
    }

    /// Asks an HTTP proxy. `in` reads nothing ahead: what follows the answer's head belongs to the tunnel.
    static void connect(InputStream in, OutputStream out, Target target, Proxy proxy) throws IOException {
        String question = "CONNECT " + target.authority() + " HTTP/1.1\r\nHost: " + target.authority() + "\r\n"
                + (proxy.credentials() == null ? "" : "Proxy-Authorization: " + basic(proxy.credentials()) + "\r\n")
                + "\r\n";
        out.write(question.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        Head head = Head.read(in);
        if (head.status() / 100 != 2) {
            throw new ConnectException("the proxy answered " + Reasons.status(head.status()));
        }
    }

    public static String basic(Proxy.Credentials credentials) {
        byte[] both = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    static void socks(InputStream stream, OutputStream out, Target target, Proxy proxy) throws IOException {
        var in = new DataInputStream(stream);
        try {
            greet(in, out, proxy.credentials());
            out.write(request(target));
            out.flush();
            in.readUnsignedByte();
            int answer = in.readUnsignedByte();
            if (answer != 0) {
                String words = answer <= SOCKS_ERRORS.size() ? SOCKS_ERRORS.get(answer - 1) : "failed";
                throw new ConnectException("the proxy " + words);
            }
            in.readUnsignedByte();
            int rest = switch (in.readUnsignedByte()) {
                case 1 -> 4;
                case 4 -> 16;
                default -> in.readUnsignedByte();
            };
            in.readFully(new byte[rest + 2]);
        } catch (EOFException e) {
            throw new ConnectException("the proxy does not speak SOCKS 5, or broke off");
        }
    }

    private static void greet(DataInputStream in, OutputStream out, Proxy.@Nullable Credentials credentials)
            throws IOException {
        out.write(credentials == null ? new byte[] {5, 1, 0} : new byte[] {5, 2, 0, 2});
        out.flush();
        int version = in.readUnsignedByte();
        int method = in.readUnsignedByte();
        if (version != 5 || (method != 0 && (method != 2 || credentials == null))) {
            throw new ConnectException(
                    version == 5 ? "the proxy wants credentials" : "the proxy does not speak SOCKS 5");
        }
        if (method == 2 && credentials != null) {
            byte[] user = credentials.user().getBytes(StandardCharsets.UTF_8);
            byte[] password = credentials.password().getBytes(StandardCharsets.UTF_8);
            out.write(1);
            out.write(user.length);
            out.write(user);
            out.write(password.length);
            out.write(password);
            out.flush();
            in.readUnsignedByte();
            if (in.readUnsignedByte() != 0) {
                throw new ConnectException("the proxy refuses the credentials");
            }
        }
    }

    private static byte[] request(Target target) {
        byte[] place = target.address() == null
                ? target.host().getBytes(StandardCharsets.US_ASCII)
                : target.address().getAddress();
        boolean isName = target.address() == null;
        int head = isName ? 5 : 4;
        byte[] all = new byte[head + place.length + 2];
        all[0] = 5;
        all[1] = 1;
        all[3] = (byte) (isName ? 3 : place.length == 4 ? 1 : 4);
        if (isName) {
            all[4] = (byte) place.length;
        }
        System.arraycopy(place, 0, all, head, place.length);
        all[all.length - 2] = (byte) (target.port() >> 8);
        all[all.length - 1] = (byte) target.port();
        return all;
    }
}
