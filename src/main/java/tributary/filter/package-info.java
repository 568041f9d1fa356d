/// One decision about one article: the query language of outputs, and what readers may ask a feed to leave out.
@NullMarked
package tributary.filter;

import org.jspecify.annotations.NullMarked;
