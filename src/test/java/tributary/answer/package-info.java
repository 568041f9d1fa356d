/// What answers a request: its codings, conditions and validators, as HTTP has them.
@NullMarked
package tributary.answer;

import org.jspecify.annotations.NullMarked;
