/// The article inside a web page.
@NullMarked
package tributary.extract;

import org.jspecify.annotations.NullMarked;
