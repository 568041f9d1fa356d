/// What can be asked for over HTTP, who may ask, and who answers it; how it travels is for others.
@NullMarked
package tributary.desk;

import org.jspecify.annotations.NullMarked;
