/// Dates as people and programs write them, in any form and some seventy languages, to moments.
@NullMarked
package tributary.dates;

import org.jspecify.annotations.NullMarked;
