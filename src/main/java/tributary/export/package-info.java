/// Articles as the files of a static site: posts for generators, or pages of our own, and the folder they are kept in.
@NullMarked
package tributary.export;

import org.jspecify.annotations.NullMarked;
