/// The names of hosts.
@NullMarked
package tributary.host;

import org.jspecify.annotations.NullMarked;
