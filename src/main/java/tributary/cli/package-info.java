/// The commands; each gets what it runs by constructor.
@NullMarked
package tributary.cli;

import org.jspecify.annotations.NullMarked;
