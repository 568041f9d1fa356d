/// What a news item is, once it is ours: values only, safe to publish, no outside library.
@NullMarked
package tributary.article;

import org.jspecify.annotations.NullMarked;
