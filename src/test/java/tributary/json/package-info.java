/// JSON as we print it and as we take it.
@NullMarked
package tributary.json;

import org.jspecify.annotations.NullMarked;
