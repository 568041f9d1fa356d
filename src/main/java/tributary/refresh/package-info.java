/// One visit to one source, and when the next is due.
@NullMarked
package tributary.refresh;

import org.jspecify.annotations.NullMarked;
