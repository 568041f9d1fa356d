/// Tests of the room that reads feeds.yaml.
@NullMarked
package tributary.config;

import org.jspecify.annotations.NullMarked;
