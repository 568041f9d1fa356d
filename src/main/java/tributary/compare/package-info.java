/// Two texts side by side, as their sketches: how much they share, what speaks for a copy and what forbids one.
@NullMarked
package tributary.compare;

import org.jspecify.annotations.NullMarked;
