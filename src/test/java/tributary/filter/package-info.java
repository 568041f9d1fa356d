@NullMarked
package tributary.filter;

import org.jspecify.annotations.NullMarked;
