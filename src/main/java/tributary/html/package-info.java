/// HTML made safe, absolute and clean; its text; lists found in pages; a lenient document of any XML.
@NullMarked
package tributary.html;

import org.jspecify.annotations.NullMarked;
