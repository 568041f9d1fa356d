/// The small tools: one question on a line, one answer as a line of JSON, in any order or in that of the questions.
@NullMarked
package tributary.tool;

import org.jspecify.annotations.NullMarked;
