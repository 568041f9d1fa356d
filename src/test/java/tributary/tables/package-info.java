/// The store: what a visit, a configuration and the years change in it, statement by statement.
@NullMarked
package tributary.tables;

import org.jspecify.annotations.NullMarked;
