/// The machine that keeps time: it claims what is due, visits it, and completes articles from their pages afterwards.
@NullMarked
package tributary.refresh;

import org.jspecify.annotations.NullMarked;
