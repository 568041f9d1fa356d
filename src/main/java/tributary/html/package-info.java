/// HTML read: its text, its lists of links, what is chosen of it; a lenient document of any XML.
@NullMarked
package tributary.html;

import org.jspecify.annotations.NullMarked;
