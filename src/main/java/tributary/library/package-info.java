/// What is only read of a store: what is shown where, archives, and why.
@NullMarked
package tributary.library;

import org.jspecify.annotations.NullMarked;
