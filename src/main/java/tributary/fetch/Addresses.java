package tributary.fetch;

import java.net.InetAddress;
import java.util.List;

/// Which addresses we may connect to: public ones, and private ones only as configured
/// (`fetch.private_networks: deny | allow | [CIDR, host:port ...]`).
public record Addresses(boolean allowAll, List<String> allowed) {
    public static final Addresses PUBLIC_ONLY = new Addresses(false, List.of());
    public static final Addresses ANY = new Addresses(true, List.of());

    public Addresses {
        allowed = List.copyOf(allowed);
    }

    /// True when a connection to this address may be opened for this host name and port.
    public boolean permits(InetAddress address, String host, int port) {
        return allowAll || (!address.isLoopbackAddress() && allowed.contains(host + ":" + port));
    }
}
