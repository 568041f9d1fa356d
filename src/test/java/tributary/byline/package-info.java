/// Who wrote an article, as pages say it: declared for machines, signed, or in the open, in thirty languages.
@NullMarked
package tributary.byline;

import org.jspecify.annotations.NullMarked;
