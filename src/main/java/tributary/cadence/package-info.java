/// What a visit found and leaves behind, in words too, and when the next one is: decided without touching anything.
@NullMarked
package tributary.cadence;

import org.jspecify.annotations.NullMarked;
