/// What feeds.yaml asks for: flat sources, the tree they stand in, outputs and settings.
@NullMarked
package tributary.plan;

import org.jspecify.annotations.NullMarked;
