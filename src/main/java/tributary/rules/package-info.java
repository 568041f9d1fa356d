/// Rules for single sites, read from files of the ftr-site-config format.
@NullMarked
package tributary.rules;

import org.jspecify.annotations.NullMarked;
