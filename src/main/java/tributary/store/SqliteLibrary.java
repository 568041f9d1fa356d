package tributary.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a SQLite file without writing to it, also while another process works on it.
public final class SqliteLibrary extends SqliteReads {
    private SqliteLibrary(Readers readers) {
        super(readers);
    }

    /// Throws [StoreFailure] with a message for the user when there is no database, or one of another version.
    public static SqliteLibrary open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreFailure("there is no " + file + " yet: fetch something first");
        }
        var databases = new Databases(file);
        Schema.require(file, databases.forWriting());
        return new SqliteLibrary(new Readers(file, databases::reading));
    }

    @Override
    public void close() {
        readers.close();
    }
}
