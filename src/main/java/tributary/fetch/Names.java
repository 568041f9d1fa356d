package tributary.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Names to addresses, with a deadline. The system's resolver can hang for a minute and holds its thread meanwhile: so
/// it gets a few threads of its own, and nobody waits longer than a connection may take.
final class Names implements Dns, AutoCloseable {
    private static final int THREADS = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("dns-", 0).factory());
    private final Dns resolver;
    private final Duration patience;

    Names(Dns resolver, Duration patience) {
        this.resolver = resolver;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Callable<List<InetAddress>> question = () -> resolver.lookup(host);
        Future<List<InetAddress>> answer = threads.submit(question);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, "is not known", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, "could not be looked up within " + Reasons.time(patience), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(host, "was no longer wanted", e);
        }
    }

    private static UnknownHostException unknown(String host, String what, Exception cause) {
        var exception = new UnknownHostException("the name " + host + " " + what);
        exception.initCause(cause);
        return exception;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
