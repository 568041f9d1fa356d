package tributary.serve;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tributary.answer.Ask;
import tributary.answer.Headers;
import tributary.report.Meter;

/// How Jetty and Javalin are set up: limits, deadlines, strictness, and nothing said about ourselves.
final class Edge {
    /// Threads that run requests; more wait in the queue.
    private static final int MAX_THREADS = 200;

    private static final int MAX_HEADERS = 16 * 1024;

    /// Connections that may wait to be taken: where many come at once, one that finds no room tries again a second
    /// later.
    private static final int WAITING = 1024;

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration HEADERS = Duration.ofSeconds(15);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private Edge() {}

    /// `first` makes what sees every request before Javalin does, with the threads that may wait; `meter` counts all.
    static void configure(JavalinConfig config, Function<Executor, Handler.Wrapper> first, Meter meter) {
        var threads = VirtualThreads.getNamedVirtualThreadsExecutor("request-");
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.http.maxRequestSize = Ask.MAX_BODY;
        config.jetty.threadPool = pool(threads);
        config.jetty.modifyHttpConfiguration(Edge::configure);
        config.jetty.modifyServer(Edge::configure);
        config.jetty.modifyServer(server -> {
            server.setHandler(first.apply(threads));
            server.setRequestLog((request, response) ->
                    meter.count(response.getStatus(), NanoTime.since(request.getHeadersNanoTime())));
        });
    }

    /// A host that programs on this machine can connect to, as it stands in an address.
    static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0", "" -> "127.0.0.1";
            case "::", "[::]" -> "[::1]";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(MAX_HEADERS);
        // Else a header that differs from an earlier one in case only is taken for it: wrong tokens would pass as
        // right.
        http.setHeaderCacheCaseSensitive(true);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private static void configure(Server server) {
        server.setStopTimeout(DRAIN.toMillis());
        server.setErrorHandler(Edge::refuse);
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector door) {
                        door.setAcceptQueueSize(WAITING);
                    }
                }
            }

            @Override
            public void lifeCycleStarted(LifeCycle started) {
                for (Connector connector : server.getConnectors()) {
                    if (connector instanceof AbstractConnector watched) {
                        HeadersDeadline.watch(watched, HEADERS);
                    }
                }
            }
        });
    }

    private static QueuedThreadPool pool(Executor virtual) {
        var pool = new QueuedThreadPool(MAX_THREADS, 4);
        pool.setName("serve");
        pool.setVirtualThreadsExecutor(virtual);
        return pool;
    }

    /// For requests that Jetty turns down before we see them: the status, and not one byte of the request.
    private static boolean refuse(Request request, Response response, Callback callback) {
        switch (response.getStatus()) {
            // There is nothing that one could upgrade to: another major version of HTTP is not spoken here.
            case 426 -> response.setStatus(505);
            // The target `*`, which names the server as a whole.
            case 404 -> {
                response.setStatus(405);
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            }
            default -> {}
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Headers.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, "This request cannot be answered.\n", callback);
        return true;
    }
}
