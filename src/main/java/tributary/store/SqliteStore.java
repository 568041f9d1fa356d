package tributary.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.store.Writer.Durable;
import tributary.story.Copies;
import tributary.story.Known;

/// The store on one SQLite file, for one process: one thread writes, a few read.
public final class SqliteStore implements Store {
    private static final int BUSY_MILLIS = 5_000;
    private static final int WRITER_CACHE_KB = 16 << 10;
    private static final int READER_CACHE_KB = 4 << 10;
    private static final int MAX_LOG_BYTES = 64 << 20;

    private final StoreLock lock;
    private final Readers readers;
    private final Writer writer;
    private final Judging judging;
    private final Commits commits;

    private SqliteStore(Path file, StoreLock lock, Copies copies) {
        this.lock = lock;
        this.judging = new Judging(copies);
        this.commits = new Commits(judging);
        Jdbi writing = jdbi(new DataSources(file).writing());
        this.writer = new Writer(file, () -> writing.open(), judging::rolledBack);
        HikariDataSource pool = new DataSources(file).reading();
        this.readers = new Readers(file, pool, jdbi(pool));
    }

    /// Opens the database, made if it is missing, for this process alone. Throws [StoreFailure] with a message for the
    /// user when that cannot be: no folder, read-only, damaged, newer, or taken by another process.
    public static SqliteStore open(Path file, Copies copies) {
        DatabaseFile.prepareFolder(file);
        StoreLock lock = StoreLock.take(file);
        try {
            DatabaseFile.inspect(file, lock.left());
            SQLiteDataSource database = new DataSources(file).writing();
            DatabaseFile.check(file, database);
            Schema.bring(file, database);
            var store = new SqliteStore(file, lock, copies);
            store.begin();
            return store;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin() {
        try {
            write(Durable.SYNCED, handle -> {
                Sources.forgetLeases(handle);
                judging.catchUp(handle);
            });
            lock.opened();
        } catch (RuntimeException e) {
            readers.close();
            writer.close();
            throw e;
        }
    }

    @Override
    public List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        return writer.write(Durable.SYNCED, handle -> Arrangement.arrange(handle, placements, firstDue, now));
    }

    @Override
    public List<Claim> claimDue(Instant now, int atMost, Duration lease) {
        return writer.write(Durable.WRITTEN, handle -> Sources.claimDue(handle, now, atMost, lease));
    }

    @Override
    public List<Claim> claim(Collection<SourceId> sources, Instant now, Duration lease) {
        return writer.write(Durable.WRITTEN, handle -> Sources.claim(handle, sources, now, lease));
    }

    @Override
    public void release(Collection<Claim> claims) {
        write(Durable.WRITTEN, handle -> Sources.release(handle, claims));
    }

    @Override
    public Committed commit(Commit commit) {
        boolean small = commit.items().isEmpty() && commit.listed() == null;
        return writer.write(small ? Durable.WRITTEN : Durable.SYNCED, handle -> commits.commit(handle, commit));
    }

    @Override
    public void reschedule(Map<SourceId, Instant> due) {
        if (!due.isEmpty()) {
            write(Durable.WRITTEN, handle -> Sources.reschedule(handle, due));
        }
    }

    @Override
    public List<SourceState> sources() {
        return readers.read(Sources::states);
    }

    @Override
    public List<Known> known(SourceId source, List<Traces> traces) {
        return readers.read(handle -> Identities.known(handle, source, traces));
    }

    @Override
    public List<Listed> newest(CategoryPath place, int limit, int offset) {
        return readers.read(handle -> Shown.newest(handle, place, limit, offset));
    }

    @Override
    public Optional<Listed> article(ArticleId id) {
        return readers.read(handle -> Shown.article(handle, id));
    }

    @Override
    public Instant changed(CategoryPath place) {
        return readers.read(handle -> Places.changed(handle, place));
    }

    @Override
    public long articles() {
        return readers.read(Sources::articles);
    }

    @Override
    public long openPass(Instant started) {
        return writer.write(Durable.SYNCED, handle -> Passes.open(handle, started));
    }

    @Override
    public void closePass(Pass pass) {
        write(Durable.WRITTEN, handle -> Passes.close(handle, pass));
    }

    @Override
    public Optional<Pass> lastPass() {
        return readers.read(Passes::last);
    }

    @Override
    public int retain(int perSource, Duration keepFor, Instant now) {
        List<Long> keys = readers.read(handle -> Retention.candidates(handle, perSource, now.minus(keepFor)));
        int dropped = 0;
        for (int from = 0; from < keys.size(); from += Retention.CHUNK) {
            List<Long> chunk = keys.subList(from, Math.min(keys.size(), from + Retention.CHUNK));
            dropped += writer.write(Durable.SYNCED, handle -> Retention.drop(handle, chunk, now));
        }
        return dropped;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
        if (lock.held()) {
            lock.closed();
            lock.close();
        }
    }

    private void write(Durable durable, java.util.function.Consumer<Handle> work) {
        writer.write(durable, handle -> {
            work.accept(handle);
            return true;
        });
    }

    private static Jdbi jdbi(javax.sql.DataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    /// How connections are made.
    private record DataSources(Path file) {
        SQLiteDataSource writing() {
            return database(WRITER_CACHE_KB);
        }

        HikariDataSource reading() {
            var config = new HikariConfig();
            config.setPoolName("store-readers");
            config.setDataSource(database(READER_CACHE_KB));
            config.setMaximumPoolSize(Readers.COUNT);
            config.setConnectionInitSql("pragma query_only = 1");
            return new HikariDataSource(config);
        }

        private SQLiteDataSource database(int cacheKb) {
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setTempStore(SQLiteConfig.TempStore.MEMORY);
            config.setBusyTimeout(BUSY_MILLIS);
            config.setCacheSize(-cacheKb);
            config.setJournalSizeLimit(MAX_LOG_BYTES);
            var database = new SQLiteDataSource(config);
            database.setUrl("jdbc:sqlite:" + file);
            return database;
        }
    }
}
