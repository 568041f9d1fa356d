/// feeds.yaml to flat sources, or every mistake at once.
@NullMarked
package tributary.config;

import org.jspecify.annotations.NullMarked;
