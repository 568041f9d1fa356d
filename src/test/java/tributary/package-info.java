/// Tests of the whole house; the tests of a room lie in its package.
@NullMarked
package tributary;

import org.jspecify.annotations.NullMarked;
