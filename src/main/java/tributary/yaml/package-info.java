/// YAML read by tables of typed keys: values, or every mistake with its place.
@NullMarked
package tributary.yaml;

import org.jspecify.annotations.NullMarked;
