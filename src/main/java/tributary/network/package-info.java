/// The network: connections, redirects and files, the guard on every one of them, and turns at each origin.
@NullMarked
package tributary.network;

import org.jspecify.annotations.NullMarked;
