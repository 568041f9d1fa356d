@NullMarked
package tributary.press;

import org.jspecify.annotations.NullMarked;
