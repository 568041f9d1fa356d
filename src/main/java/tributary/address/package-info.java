/// Which network addresses may be asked: public ones, and those that a configuration allows.
@NullMarked
package tributary.address;

import org.jspecify.annotations.NullMarked;
