package tributary.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.address.Literals;

/// The address policy at work: asked once for each hop about what is written, and once for each connection about where
/// it leads. Our own listener is closed, even where private networks are open, unless the configuration names its very
/// host and port (otherwise a feed could make us read our own administration).
public record Guard(Addresses addresses, @Nullable InetSocketAddress listener) {
    /// Thrown where a socket is about to connect to a place that the policy closes.
    public static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    /// Why this address may not even be tried, as it is written.
    public Optional<String> objection(HttpUrl url) {
        String host = url.host();
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of(
                    host + " is refused: a user name inside an address is not used, give credentials as a header");
        }
        if (Literals.isOdd(host)) {
            return Optional.of(odd(host));
        }
        int port = url.port();
        List<InetAddress> meant = Literals.meant(host);
        boolean isOpen = meant.isEmpty()
                || meant.stream().anyMatch(it -> permits(it, host, port) && addresses.permitsLiteral(it, host, port));
        return isOpen ? Optional.empty() : Optional.of(closed(host, meant.getFirst(), port));
    }

    /// Why a host that only looks like a name is not asked.
    public static String odd(String host) {
        return host + " is refused: not a public address written as four decimal numbers";
    }

    /// Those of a name's addresses that may be connected to; throws when none may.
    public List<InetAddress> permitted(String host, List<InetAddress> addresses, int port) throws Refused {
        List<InetAddress> permitted =
                addresses.stream().filter(it -> permits(it, host, port)).toList();
        if (permitted.isEmpty()) {
            throw new Refused(closed(host, addresses.getFirst(), port));
        }
        return permitted;
    }

    /// True when the configuration opens this place whatever its address is.
    boolean isOpen(String host, int port) {
        return addresses.allowAll() || addresses.names(host, port);
    }

    private boolean permits(InetAddress address, String host, int port) {
        if (addresses.names(host, port)) {
            return true;
        }
        return addresses.permits(address, host, port) && !isOurs(address, port);
    }

    private boolean isOurs(InetAddress address, int port) {
        if (listener == null || listener.getPort() != port) {
            return false;
        }
        InetAddress ours = listener.getAddress();
        if (ours == null || ours.isAnyLocalAddress()) {
            return isThisMachine(address);
        }
        return ours.equals(address) || (address.isAnyLocalAddress() && ours.isLoopbackAddress());
    }

    private static boolean isThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private String closed(String host, InetAddress address, int port) {
        String place = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        if (isOurs(address, port)) {
            return place + " is refused: it is our own listener";
        }
        boolean isLiteral = Literals.address(Literals.plain(host)).isPresent();
        String there = isLiteral ? "" : " (" + address.getHostAddress() + ")";
        return host + there + " is refused: not a public address, and fetch.private_networks does not allow " + place;
    }
}
