/// The language of feeds.yaml: every key with its place, type, default and meaning, and the schema.
@NullMarked
package tributary.keys;

import org.jspecify.annotations.NullMarked;
