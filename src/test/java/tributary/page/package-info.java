/// A page as boxes: what each is called, how much text it holds, and which surround every article.
@NullMarked
package tributary.page;

import org.jspecify.annotations.NullMarked;
