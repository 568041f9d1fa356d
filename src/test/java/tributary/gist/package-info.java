/// What a text says apart from what changes by itself, and its blocks with marks that equal blocks share.
@NullMarked
package tributary.gist;

import org.jspecify.annotations.NullMarked;
