/// The lines of a text in reading order, what each looks like and says, and which of them the article tells.
@NullMarked
package tributary.lines;

import org.jspecify.annotations.NullMarked;
