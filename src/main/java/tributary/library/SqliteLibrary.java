package tributary.library;

import java.nio.file.Path;
import tributary.sqlite.Database;
import tributary.sqlite.Readers;

/// Reads a SQLite file without writing to it, also while another process works on it.
public final class SqliteLibrary extends SqliteReads {
    private SqliteLibrary(Readers readers) {
        super(readers);
    }

    /// Throws [StoreFailure] with a message for the user when there is no database, or one of another version.
    public static SqliteLibrary open(Path file) {
        return new SqliteLibrary(Database.existing(file).readers());
    }

    @Override
    public void close() {
        readers.close();
    }
}
