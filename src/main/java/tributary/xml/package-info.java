/// The XML of feeds made a tree, mended step by step where it is broken.
@NullMarked
package tributary.xml;

import org.jspecify.annotations.NullMarked;
