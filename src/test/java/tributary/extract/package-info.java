/// Tests of the room `extract`.
@NullMarked
package tributary.extract;

import org.jspecify.annotations.NullMarked;
