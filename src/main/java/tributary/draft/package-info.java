/// What a document says: a feed's head and its drafts, in which anything may be missing or unsafe.
@NullMarked
package tributary.draft;

import org.jspecify.annotations.NullMarked;
