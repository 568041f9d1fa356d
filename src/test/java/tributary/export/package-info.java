@NullMarked
package tributary.export;

import org.jspecify.annotations.NullMarked;
