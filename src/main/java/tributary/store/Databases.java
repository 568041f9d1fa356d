package tributary.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// How connections to the file are made.
record Databases(Path file) {
    private static final int BUSY_MILLIS = 5_000;
    private static final int WRITER_CACHE_KB = 16 << 10;
    private static final int READER_CACHE_KB = 4 << 10;
    private static final int MAX_LOG_BYTES = 64 << 20;

    /// Pages of the log that are carried over to the file together: those written often are carried once.
    private static final int LOG_PAGES = 4_000;

    Session writing() {
        Session session = session(forWriting());
        session.set("wal_autocheckpoint = " + LOG_PAGES);
        return session;
    }

    /// A connection that cannot write, and does not make a writer wait.
    Session reading() {
        SQLiteConfig config = config(READER_CACHE_KB);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        Session session = session(database(config));
        session.set("query_only = 1");
        return session;
    }

    SQLiteDataSource forWriting() {
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
