/// What is compared of a text: its shingles, words, names and figures, in any script.
@NullMarked
package tributary.sketch;

import org.jspecify.annotations.NullMarked;
