package tributary.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.store.StoreFailure;

/// The one thread that writes. What waits while a transaction runs goes into the next one together as far as the
/// [Backlog] allows, so a commit costs little when many come at once and waits for nobody when it is alone.
///
/// A caller blocks until its work is committed. When a transaction fails, each of its works is tried again alone, so
/// that one bad visit cannot lose the others; the connection is opened anew, and after a failure nothing is tried
/// before a small write went through.
///
/// Work that says `Durable.SYNCED` is on the disk when its caller goes on; other work (claims, visits that found
/// nothing new) is safe from a killed process but may be forgotten in a power cut, all the later together: then a
/// source is asked once more, with the validators that belong to what we have.
public final class Writer implements AutoCloseable {
    /// Whether work must survive a power cut.
    public enum Durable {
        SYNCED,
        WRITTEN
    }

    private final Path file;
    private final Supplier<Session> connect;
    private final Runnable onRollback;
    private final Backlog<Job<?>> backlog = new Backlog<>();
    private final Thread thread;

    // touched by the thread alone
    private @Nullable Session session;
    private @Nullable Durable mode;
    private boolean suspect;

    /// A writer on connections that `connect` opens; `onRollback` hears of every transaction that did not happen.
    Writer(Path file, Supplier<Session> connect, Runnable onRollback) {
        this.file = file;
        this.connect = connect;
        this.onRollback = onRollback;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::work);
    }

    /// Runs work of a few rows in a transaction and answers when it is committed.
    public <T> T write(Durable durable, Function<Session, T> work) {
        return write(durable, 0, work);
    }

    /// Runs work on so many articles (or other rows as large) in a transaction and answers when it is committed. Small
    /// work does not wait for all of it.
    public <T> T write(Durable durable, int size, Function<Session, T> work) {
        var job = new Job<>(durable, work);
        enqueue(job, size);
        try {
            return job.done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? Failures.of(file, cause) : e;
        }
    }

    /// Writes what was let in before, and nothing after it.
    @Override
    public void close() {
        backlog.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Job<?> job, int size) {
        try {
            if (!backlog.add(job, size)) {
                throw new StoreFailure(file + ": the store is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(file + ": interrupted before it was written", e);
        }
    }

    private void work() {
        for (List<Job<?>> batch = backlog.take(); !batch.isEmpty(); batch = backlog.take()) {
            runBatch(batch);
        }
        disconnect();
    }

    private void runBatch(List<Job<?>> batch) {
        try {
            transact(batch);
        } catch (RuntimeException | Error e) {
            suspect = true;
            disconnect();
            onRollback.run();
            if (batch.size() == 1) {
                batch.getFirst()
                        .done
                        .completeExceptionally(e instanceof Error ? new StoreFailure(file + ": " + e, e) : e);
            } else {
                batch.forEach(job -> runBatch(List.of(job)));
            }
            return;
        }
        batch.forEach(Job::succeed);
    }

    private void transact(List<Job<?>> batch) {
        Session open = connected();
        sync(open, batch);
        open.begin();
        batch.forEach(job -> job.run(open));
        open.commit();
    }

    private Session connected() {
        Session open = session;
        if (open == null) {
            open = connect.get();
            session = open;
            mode = null;
        }
        if (suspect) {
            open.set("user_version = 1");
            suspect = false;
        }
        return open;
    }

    private void sync(Session open, List<Job<?>> batch) {
        Durable wanted =
                batch.stream().anyMatch(job -> job.durable == Durable.SYNCED) ? Durable.SYNCED : Durable.WRITTEN;
        if (wanted != mode) {
            open.set(wanted == Durable.SYNCED ? "synchronous = full" : "synchronous = normal");
            mode = wanted;
        }
    }

    private void disconnect() {
        Session open = session;
        session = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (RuntimeException e) {
            // it is being given up: the next transaction has a connection of its own
            suspect = true;
        }
    }

    private static final class Job<T> {
        final Durable durable;
        final Function<Session, T> work;
        final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Job(Durable durable, Function<Session, T> work) {
            this.durable = durable;
            this.work = work;
        }

        void run(Session session) {
            result = work.apply(session);
        }

        @SuppressWarnings("NullAway") // run came before
        void succeed() {
            done.complete(result);
        }
    }
}
