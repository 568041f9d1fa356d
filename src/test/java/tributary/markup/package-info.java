/// Characters, addresses, dates and languages as documents carry them, and the writer of XML and HTML that cannot write
/// a wrong one.
@NullMarked
package tributary.markup;

import org.jspecify.annotations.NullMarked;
