/// What a page says of its article: title, authors, date, language, picture, declared or seen.
@NullMarked
package tributary.metadata;

import org.jspecify.annotations.NullMarked;
