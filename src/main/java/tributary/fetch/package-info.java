/// The network edge: a request in, a reply out, and the address policy that guards every connection.
@NullMarked
package tributary.fetch;

import org.jspecify.annotations.NullMarked;
