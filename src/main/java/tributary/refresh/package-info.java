/// The machine that makes the rounds: it claims what is due and has it visited, runs passes, and follows feeds.yaml.
@NullMarked
package tributary.refresh;

import org.jspecify.annotations.NullMarked;
