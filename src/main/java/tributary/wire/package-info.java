/// Formats read: RSS, Atom, JSON Feed, OPML and pages to readings of drafts.
@NullMarked
package tributary.wire;

import org.jspecify.annotations.NullMarked;
