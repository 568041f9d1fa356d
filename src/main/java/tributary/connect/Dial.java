package tributary.connect;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.HttpUrl;
import tributary.address.Literals;
import tributary.fetch.Proxy;
import tributary.fetch.Way;

/// Opens connections: looks the name up, connects where the policy permits it, goes through the proxy that a source
/// names, and makes it secure.
///
/// Through a proxy the policy holds as well: the name is looked up here, checked, and the proxy is told the address.
/// Names of the onion network, and places that the configuration opens by name or altogether, go to the proxy as
/// names. An HTTP proxy that is asked for a plain web page looks the name up itself; then every address must be
/// permitted.
public final class Dial implements AutoCloseable {
    private static final String ONION = ".onion";

    private final Manners manners;
    private final Guard guard;
    private final Names names;
    private final GuardedSockets sockets;
    private final Alarms alarms = new Alarms();

    public Dial(Manners manners, Guard guard, Names names) {
        this.manners = manners;
        this.guard = guard;
        this.names = names;
        this.sockets = new GuardedSockets(guard, manners.connect());
    }

    public Line open(HttpUrl url, Way way, Deadline deadline) throws IOException {
        Proxy proxy = way.proxy();
        if (proxy == null) {
            refuseOnion(url);
            Socket socket = sockets.connect(url.host(), names.lookup(url.host(), deadline), url.port(), deadline);
            return prepared(socket, url, way, deadline);
        }
        Tunnel.Target target = target(url, proxy, deadline);
        Socket socket = toProxy(proxy, deadline);
        if (proxy.kind() == Proxy.Kind.HTTP && !url.isHttps()) {
            return line(socket, socket, deadline, true);
        }
        tunnelled(socket, proxy, target, deadline);
        return prepared(socket, url, way, deadline);
    }

    private void tunnelled(Socket socket, Proxy proxy, Tunnel.Target target, Deadline deadline) throws IOException {
        String words = deadline.words("could not be reached: its proxy did not answer", manners.response());
        try (var alarm = alarms.set(socket, deadline.within(manners.response()), words)) {
            try {
                tunnel(socket, proxy, target);
            } catch (IOException e) {
                socket.close();
                throw alarm.meant(e);
            }
        }
    }

    private static void tunnel(Socket socket, Proxy proxy, Tunnel.Target target) throws IOException {
        InputStream in = socket.getInputStream();
        switch (proxy.kind()) {
            case HTTP -> Tunnel.connect(in, socket.getOutputStream(), target, proxy);
            case SOCKS5 -> Tunnel.socks(in, socket.getOutputStream(), target, proxy);
        }
    }

    private Socket toProxy(Proxy proxy, Deadline deadline) throws IOException {
        try {
            return sockets.toProxy(proxy, names.lookup(proxy.host(), deadline), deadline);
        } catch (IOException e) {
            var unreachable = new ConnectException("the proxy cannot be reached");
            unreachable.initCause(e);
            throw unreachable;
        }
    }

    private Tunnel.Target target(HttpUrl url, Proxy proxy, Deadline deadline) throws IOException {
        String host = Literals.plain(url.host());
        if (proxy.kind() == Proxy.Kind.SOCKS5 && host.endsWith(ONION)) {
            return new Tunnel.Target(host, null, url.port());
        }
        refuseOnion(url);
        try {
            List<InetAddress> all = names.lookup(url.host(), deadline);
            List<InetAddress> permitted = guard.permitted(url.host(), all, url.port());
            if (proxy.kind() == Proxy.Kind.HTTP && !url.isHttps() && permitted.size() < all.size()) {
                throw new Guard.Refused(url.host() + " is refused: one of its addresses is not public");
            }
            return new Tunnel.Target(host, permitted.getFirst(), url.port());
        } catch (UnknownHostException e) {
            if (guard.isOpen(url.host(), url.port())) {
                return new Tunnel.Target(host, null, url.port());
            }
            throw e;
        }
    }

    /// RFC 7686: such names are never asked of a name server.
    private static void refuseOnion(HttpUrl url) throws UnknownHostException {
        if (Literals.plain(url.host()).endsWith(ONION)) {
            throw new UnknownHostException(url.host() + ": only a socks5 proxy leads there");
        }
    }

    private Line prepared(Socket socket, HttpUrl url, Way way, Deadline deadline) throws IOException {
        Socket spoken = url.isHttps() ? secured(socket, url, way, deadline) : socket;
        return line(socket, spoken, deadline, false);
    }

    private Socket secured(Socket socket, HttpUrl url, Way way, Deadline deadline) throws IOException {
        String words = deadline.words("did not finish the TLS handshake", manners.connect());
        try (var alarm = alarms.set(socket, deadline.within(manners.connect()), words)) {
            try {
                return Tls.over(socket, url.host(), url.port(), way.insecureTls());
            } catch (IOException e) {
                socket.close();
                throw alarm.meant(Faults.shaking(e));
            }
        }
    }

    private Line line(Socket plain, Socket spoken, Deadline deadline, boolean isRelayed) throws IOException {
        spoken.setSoTimeout(Math.clamp(manners.response().toMillis(), 1, Integer.MAX_VALUE));
        return Line.of(spoken, alarms.set(plain, deadline.left(), deadline.words()), isRelayed);
    }

    @Override
    public void close() {
        alarms.close();
    }
}
