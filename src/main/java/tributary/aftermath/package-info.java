/// What follows a visit: articles are completed from their pages, and rid of what recurs.
@NullMarked
package tributary.aftermath;

import org.jspecify.annotations.NullMarked;
