/// What a page declares: its meta elements, its JSON-LD, and the elements that say who wrote, when and with what
/// picture.
@NullMarked
package tributary.declared;

import org.jspecify.annotations.NullMarked;
