package tributary.connect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a name into addresses, blocking.
@FunctionalInterface
public interface Resolver {
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
