/// The query of a request: which articles are wanted, how they are shown, which part of their list.
@NullMarked
package tributary.query;

import org.jspecify.annotations.NullMarked;
