package tributary.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import tributary.store.StoreFailure;

/// The few threads that read, each with a connection while it does. SQLite is native code, which would pin the carrier
/// of a virtual thread; so reading is handed over and the caller waits.
public final class Readers implements AutoCloseable {
    private static final int COUNT = 3;

    private final Path file;
    private final Supplier<Session> connect;
    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(COUNT);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            COUNT, Thread.ofPlatform().name("store-reader-", 0).daemon().factory());

    /// Readers on connections that `connect` opens.
    Readers(Path file, Supplier<Session> connect) {
        this.file = file;
        this.connect = connect;
    }

    public <T> T read(Function<Session, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> answer(work), threads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? Failures.of(file, cause) : e;
        } catch (RejectedExecutionException e) {
            throw new StoreFailure(file + ": the store is closed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        List<Session> open = new ArrayList<>();
        idle.drainTo(open);
        open.forEach(Session::close);
    }

    /// What a reader sees is one state of the database. A connection that failed is given up.
    private <T> T answer(Function<Session, T> work) {
        Session reused = idle.poll();
        Session session = reused == null ? connect.get() : reused;
        boolean well = false;
        try {
            session.begin();
            T answer = work.apply(session);
            session.commit();
            well = true;
            return answer;
        } finally {
            if (!well || !idle.offer(session)) {
                session.close();
            }
        }
    }
}
