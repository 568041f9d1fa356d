package tributary.connect;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tributary.address.Literals;

/// Names to addresses, with a deadline. The system's resolver can hang for a minute and holds its thread meanwhile: so
/// it gets threads of its own, many enough for many dead name servers, and nobody waits longer than a connection may
/// take. Who asks for a name that is being looked up already shares the answer.
public final class Names implements AutoCloseable {
    private static final int THREADS = 256;

    private final ExecutorService threads;
    private final Map<String, CompletableFuture<List<InetAddress>>> underway = new ConcurrentHashMap<>();
    private final Resolver resolver;
    private final Duration patience;

    public Names(Resolver resolver, Duration patience) {
        this.resolver = resolver;
        this.patience = patience;
        var pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("dns-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    /// Asks the system. A failure is not remembered: the next visit asks anew.
    public static Resolver system() {
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        return host -> List.of(InetAddress.getAllByName(host));
    }

    /// The addresses of a name, or the one that it is; both families in turn, so that one which is dead does not hide
    /// the other.
    List<InetAddress> lookup(String host, Deadline deadline) throws UnknownHostException {
        Optional<InetAddress> literal = Literals.address(Literals.plain(host));
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        CompletableFuture<List<InetAddress>> answer = underway.computeIfAbsent(host, this::ask);
        try {
            List<InetAddress> all = answer.get(deadline.millis(patience), TimeUnit.MILLISECONDS);
            if (all.isEmpty()) {
                throw new UnknownHostException("the name " + host + " has no address");
            }
            return alternating(all);
        } catch (ExecutionException e) {
            throw unknown(host, reason(e), e);
        } catch (TimeoutException e) {
            throw unknown(host, "could not be looked up within " + Reasons.time(patience), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "was no longer wanted", e);
        }
    }

    private CompletableFuture<List<InetAddress>> ask(String host) {
        var answer = new CompletableFuture<List<InetAddress>>();
        Runnable question = () -> {
            try {
                answer.complete(resolver.lookup(host));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            } finally {
                underway.remove(host, answer);
            }
        };
        try {
            threads.execute(question);
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e); // closed
        }
        return answer;
    }

    private static String reason(ExecutionException exception) {
        Throwable cause = exception.getCause();
        String said = cause == null ? "" : String.valueOf(cause.getMessage());
        if (said.contains("Temporary failure")) {
            return "could not be looked up: its name server does not answer";
        }
        return said.contains("No address") ? "has no address" : "is not known";
    }

    private static UnknownHostException unknown(String host, String what, Exception cause) {
        var exception = new UnknownHostException("the name " + host + " " + what);
        exception.initCause(cause);
        return exception;
    }

    private static List<InetAddress> alternating(List<InetAddress> all) {
        Queue<InetAddress> first = new ArrayDeque<>();
        Queue<InetAddress> other = new ArrayDeque<>();
        boolean isFour = all.getFirst() instanceof Inet4Address;
        all.forEach(it -> (it instanceof Inet4Address == isFour ? first : other).add(it));
        var turns = new ArrayList<InetAddress>();
        while (!first.isEmpty() || !other.isEmpty()) {
            Stream.of(first, other).filter(it -> !it.isEmpty()).forEach(it -> turns.add(it.remove()));
        }
        return turns;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
