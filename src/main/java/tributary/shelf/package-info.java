/// Documents that are ready, and who is handed one without waiting.
@NullMarked
package tributary.shelf;

import org.jspecify.annotations.NullMarked;
