package tributary.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The few threads that read, each on a connection of its own. SQLite is native code, which would pin the carrier of a
/// virtual thread; so reading is handed over and the caller waits.
final class Readers implements AutoCloseable {
    static final int COUNT = 3;

    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            COUNT, Thread.ofPlatform().name("store-reader-", 0).daemon().factory());

    Readers(Path file, HikariDataSource pool, Jdbi jdbi) {
        this.file = file;
        this.pool = pool;
        this.jdbi = jdbi;
    }

    <T> T read(Function<Handle, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> jdbi.withHandle(work::apply), threads)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? StoreFailure.of(file, cause) : e;
        } catch (RejectedExecutionException e) {
            throw new StoreFailure(file + ": the store is closed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        pool.close();
    }
}
