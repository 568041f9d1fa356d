/// A SQLite file: locked, migrated, one writer and many readers, and what its errors mean.
@NullMarked
package tributary.sqlite;

import org.jspecify.annotations.NullMarked;
