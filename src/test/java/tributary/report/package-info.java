@NullMarked
package tributary.report;

import org.jspecify.annotations.NullMarked;
