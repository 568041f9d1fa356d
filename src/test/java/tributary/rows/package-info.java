/// How articles, sources and what is known of them are kept in rows, and found again.
@NullMarked
package tributary.rows;

import org.jspecify.annotations.NullMarked;
