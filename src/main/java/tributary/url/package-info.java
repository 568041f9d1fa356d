/// Links made canonical: tracking taken off, redirectors unwrapped, one form for one address.
@NullMarked
package tributary.url;

import org.jspecify.annotations.NullMarked;
