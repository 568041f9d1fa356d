/// What is kept, and what may be asked of it: the contract that every database keeps.
@NullMarked
package tributary.store;

import org.jspecify.annotations.NullMarked;
