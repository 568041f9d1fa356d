package tributary.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import tributary.store.StoreFailure;

/// A SQLite file that is fit for use, and how connections to it are made.
public final class Database {
    private static final int BUSY_MILLIS = 5_000;
    private static final int WRITER_CACHE_KB = 16 << 10;
    private static final int READER_CACHE_KB = 4 << 10;
    private static final int MAX_LOG_BYTES = 64 << 20;

    /// Pages of the log that are carried over to the file together: those written often are carried once.
    private static final int LOG_PAGES = 4_000;

    private final Path file;

    private Database(Path file) {
        this.file = file;
    }

    /// Opens the file under the lock held on it: made when it is missing, looked at before anything is written, its
    /// tables brought to what this version of the program knows.
    ///
    /// @throws StoreFailure with a message for the user: damaged, newer, or of another program
    public static Database open(Path file, StoreLock lock) {
        DatabaseFile.inspect(file, lock.left());
        var database = new Database(file);
        SQLiteDataSource source = database.forWriting();
        DatabaseFile.check(file, source);
        Schema.bring(file, source);
        return database;
    }

    /// Opens a file to read beside the process that holds its lock, and changes nothing.
    ///
    /// @throws StoreFailure with a message for the user: not there, or of another version
    public static Database existing(Path file) {
        if (!Files.exists(file)) {
            throw new StoreFailure("there is no " + file + " yet: fetch something first");
        }
        var database = new Database(file);
        Schema.require(file, database.forWriting());
        return database;
    }

    /// Starts the readers.
    public Readers readers() {
        return new Readers(file, this::reading);
    }

    /// Starts the writer; `onRollback` hears of every transaction that did not happen.
    public Writer writer(Runnable onRollback) {
        return new Writer(file, this::writing, onRollback);
    }

    private Session writing() {
        Session session = session(forWriting());
        session.set("wal_autocheckpoint = " + LOG_PAGES);
        return session;
    }

    /// A connection that cannot write, and does not make a writer wait.
    private Session reading() {
        SQLiteConfig config = config(READER_CACHE_KB);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        Session session = session(database(config));
        session.set("query_only = 1");
        return session;
    }

    private SQLiteDataSource forWriting() {
        SQLiteConfig config = config(WRITER_CACHE_KB);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return database(config);
    }

    private Session session(SQLiteDataSource database) {
        try {
            return new Session(database.getConnection());
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    private SQLiteDataSource database(SQLiteConfig config) {
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    private static SQLiteConfig config(int cacheKb) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-cacheKb);
        config.setJournalSizeLimit(MAX_LOG_BYTES);
        // else the driver prepares and runs another statement after each insert
        config.setGetGeneratedKeys(false);
        return config;
    }
}
