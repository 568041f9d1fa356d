/// What time it is, and that nothing planned by it is lost or comes at once when the clock is set or the machine slept.
@NullMarked
package tributary.time;

import org.jspecify.annotations.NullMarked;
