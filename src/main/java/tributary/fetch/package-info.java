/// What may be asked of publishers, files and robots.txt, and what they answer: the contract of every network.
@NullMarked
package tributary.fetch;

import org.jspecify.annotations.NullMarked;
