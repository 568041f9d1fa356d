/// A configuration put in force: which sources the store keeps, what their copies mean, when each is due.
@NullMarked
package tributary.arrange;

import org.jspecify.annotations.NullMarked;
