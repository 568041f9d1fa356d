/// The wiring: `Tributary` builds every room by constructor and starts the command that was asked for.
@NullMarked
package tributary;

import org.jspecify.annotations.NullMarked;
