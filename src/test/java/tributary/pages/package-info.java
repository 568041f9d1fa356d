/// Pages for people: places, articles, states of sources, and why an article stands as it does.
@NullMarked
package tributary.pages;

import org.jspecify.annotations.NullMarked;
