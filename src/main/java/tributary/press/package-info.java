/// Feeds written: a channel to RSS, Atom, JSON Feed and OPML, each rendered once to bytes and an ETag.
@NullMarked
package tributary.press;

import org.jspecify.annotations.NullMarked;
