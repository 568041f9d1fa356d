/// Connections to publishers: names looked up, every address guarded, sockets, TLS, proxies, deadlines, and their
/// faults.
@NullMarked
package tributary.connect;

import org.jspecify.annotations.NullMarked;
