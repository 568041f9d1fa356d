/// Copies across sources, and different articles on one event.
@NullMarked
package tributary.story;

import org.jspecify.annotations.NullMarked;
