/// What each place shows: articles judged as they come, clusters of copies shown once, all of it anew when rules
/// change.
@NullMarked
package tributary.listing;

import org.jspecify.annotations.NullMarked;
