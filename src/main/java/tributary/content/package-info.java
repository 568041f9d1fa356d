/// The content model of HTML: clean marks arranged so that every element stands where it may.
@NullMarked
package tributary.content;

import org.jspecify.annotations.NullMarked;
