/// The HTTP edge: requests are read, answers sent, and readers that stall or knock too often kept in check.
@NullMarked
package tributary.serve;

import org.jspecify.annotations.NullMarked;
