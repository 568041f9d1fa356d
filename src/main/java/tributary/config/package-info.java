/// feeds.yaml to a plan, with what each place inherits, or every mistake at once.
@NullMarked
package tributary.config;

import org.jspecify.annotations.NullMarked;
