/// The store kept in tables: what is written and read, statement by statement.
@NullMarked
package tributary.tables;

import org.jspecify.annotations.NullMarked;
