/// Drafts to articles: links, language, images, summary and text made ours.
@NullMarked
package tributary.refine;

import org.jspecify.annotations.NullMarked;
