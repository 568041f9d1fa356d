@NullMarked
package tributary.hub;

import org.jspecify.annotations.NullMarked;
