/// How everything is: for people, for programs, and for those who watch over many of them.
@NullMarked
package tributary.report;

import org.jspecify.annotations.NullMarked;
