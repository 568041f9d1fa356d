/// What the elements of an entry say, in any dialect: texts, links, files, people and dates.
@NullMarked
package tributary.entry;

import org.jspecify.annotations.NullMarked;
