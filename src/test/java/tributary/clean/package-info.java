/// HTML made safe, absolute and clean: one walk with a list of what is allowed; pictures mended and told apart.
@NullMarked
package tributary.clean;

import org.jspecify.annotations.NullMarked;
