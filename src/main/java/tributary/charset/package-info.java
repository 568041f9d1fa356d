/// Bytes to text: the encodings of the web, declared, detected and mended.
@NullMarked
package tributary.charset;

import org.jspecify.annotations.NullMarked;
