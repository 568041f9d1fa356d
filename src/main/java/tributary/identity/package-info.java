/// The same article within one source: by which marks it is known again, and how far they can be trusted.
@NullMarked
package tributary.identity;

import org.jspecify.annotations.NullMarked;
