/// Sameness: which article an item is, and of which other article it is a copy.
@NullMarked
package tributary.story;

import org.jspecify.annotations.NullMarked;
