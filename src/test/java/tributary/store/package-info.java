/// Tests of the database edge: one contract, run on every database.
@NullMarked
package tributary.store;

import org.jspecify.annotations.NullMarked;
