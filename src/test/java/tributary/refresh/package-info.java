/// Tests of the refresh room.
@NullMarked
package tributary.refresh;

import org.jspecify.annotations.NullMarked;
