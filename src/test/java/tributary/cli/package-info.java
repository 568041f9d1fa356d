/// Tests of the cli room.
@NullMarked
package tributary.cli;

import org.jspecify.annotations.NullMarked;
