/// What is served under a configuration: its tree of places, the articles of each as they are now, and why.
@NullMarked
package tributary.catalogue;

import org.jspecify.annotations.NullMarked;
