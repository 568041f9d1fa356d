/// Formats read: bytes of RSS, Atom, RDF, JSON Feed, OPML and pages to drafts; JSON as we print it.
@NullMarked
package tributary.wire;

import org.jspecify.annotations.NullMarked;
