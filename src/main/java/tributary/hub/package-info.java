/// Readers told of changes at once (WebSub): who wants to be, who said so, and what they get.
@NullMarked
package tributary.hub;

import org.jspecify.annotations.NullMarked;
