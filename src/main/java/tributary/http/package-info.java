/// HTTP/1.1 answers as bytes: heads read strictly, bodies framed and unpacked; it opens nothing and decides nothing.
@NullMarked
package tributary.http;

import org.jspecify.annotations.NullMarked;
