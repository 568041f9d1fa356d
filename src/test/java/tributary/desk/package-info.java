@NullMarked
package tributary.desk;

import org.jspecify.annotations.NullMarked;
