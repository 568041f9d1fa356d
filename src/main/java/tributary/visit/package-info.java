/// One visit to one source: what it is asked, what comes of the answer, and what is committed.
@NullMarked
package tributary.visit;

import org.jspecify.annotations.NullMarked;
