/// The HTTP edge: feeds, pages and status, answered from memory or the store.
@NullMarked
package tributary.serve;

import org.jspecify.annotations.NullMarked;
