package tributary.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import tributary.fetch.Proxy;

/// The only place where a socket is opened. Each asks the [Guard] before it connects: this is where literals, redirects
/// and names that change their answer all end, because the address that is checked is the address that is connected.
final class GuardedSockets {
    /// A name with more addresses than that is not tried to the end.
    private static final int MOST_ADDRESSES = 8;

    private final Guard guard;
    private final Duration patience;

    GuardedSockets(Guard guard, Duration patience) {
        this.guard = guard;
        this.patience = patience;
    }

    /// A connection to the first address that the policy permits and that answers.
    Socket connect(String host, List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        List<InetAddress> permitted = guard.permitted(host, addresses, port);
        return first(permitted, port, deadline);
    }

    /// A connection to a proxy. It needs no permission: the operator named it.
    Socket toProxy(Proxy proxy, List<InetAddress> addresses, Deadline deadline) throws IOException {
        return first(addresses, proxy.port(), deadline);
    }

    private Socket first(List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        List<InetAddress> some = addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()));
        for (int i = 0; i < some.size() - 1; i++) {
            try {
                return open(some.get(i), port, deadline.millis(patience.dividedBy(2)));
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                // The next address may answer, and only what the last one says is told.
            }
        }
        try {
            return open(some.getLast(), port, deadline.millis(patience));
        } catch (SocketTimeoutException e) {
            throw new Late("did not accept a connection within " + Reasons.time(patience));
        }
    }

    private static Socket open(InetAddress address, int port, int millis) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, port), millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
