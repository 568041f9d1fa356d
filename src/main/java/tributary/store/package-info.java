/// The database edge: what we remember of sources, every article, and one transaction per visit.
@NullMarked
package tributary.store;

import org.jspecify.annotations.NullMarked;
