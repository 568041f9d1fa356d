package tributary.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.answer.Answer;
import tributary.answer.Headers;
import tributary.desk.Front;
import tributary.desk.Route;
import tributary.report.Inside;
import tributary.report.Meter;
import tributary.shelf.Express;
import tributary.shelf.Regulars;
import tributary.shelf.Shelf;

/// The HTTP server: what comes over the network is handed to the front desk, and its answers are sent.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.QUERY,
            HandlerType.TRACE,
            HandlerType.CONNECT);

    private final Function<Executor, Handler.Wrapper> first;
    private final Meter meter = new Meter();
    private final Front front;
    private final Javalin javalin;
    private volatile URI listener = URI.create("http://127.0.0.1/");

    public Server(Inside inside, Shelf shelf) {
        var regulars = new Regulars();
        this.first = threads ->
                new Express(regulars, shelf, () -> inside.live().get().configuration(), threads);
        this.front = new Front(inside, shelf, regulars, meter, () -> listener);
        this.javalin = Javalin.create(this::configure);
    }

    /// Looks whether we could listen there, without doing so: cheap, and before anything else is begun.
    ///
    /// @throws PortInUse when somebody else listens there
    public static void mayListen(String host, int port) {
        try (var door = new ServerSocket()) {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new PortInUse(host, port, e);
        }
    }

    /// Starts listening; port 0 takes any free one. Answers the port once the tree is planted, which takes a moment
    /// when it is large: the first who asks need not wait for that.
    ///
    /// @throws PortInUse when somebody else listens there
    public int start(String host, int port) {
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            throw new PortInUse(host, port, e);
        }
        listener = URI.create("http://" + Edge.reachable(host) + ":" + javalin.port() + "/");
        front.plant();
        return javalin.port();
    }

    /// Tells readers at once what is new to them; called often.
    public void tick() {
        front.tick();
    }

    /// Stops taking requests and lets those in flight end; what does not end in time is cut off.
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.info("some connections did not end in time and were cut off");
        } finally {
            front.close();
        }
    }

    /// The address that we cannot listen on.
    public static final class PortInUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        PortInUse(String host, int port, Throwable cause) {
            super("cannot listen on " + host + ":" + port + ": is another program using port " + port + "?", cause);
        }
    }

    private void configure(JavalinConfig config) {
        Edge.configure(config, first, meter);
        front.routes().forEach(route -> add(config, route));
        config.routes.exception(HttpResponseException.class, (e, context) -> send(context, refused(e.getStatus())));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("a request could not be answered", e);
            send(context, Answer.line(500, "Something went wrong here. The log says what."));
        });
    }

    private static void add(JavalinConfig config, Route route) {
        for (HandlerType method : METHODS) {
            Function<Context, Answer> answer = route.methods().contains(method.name())
                    ? context -> route.answer().apply(Arrival.read(context))
                    : _ -> route.refused();
            config.routes.addHttpHandler(method, route.path(), context -> send(context, answer.apply(context)));
        }
    }

    /// What Javalin turns down by itself: a body too large, or a method that no address knows.
    private static Answer refused(int status) {
        return status == 404
                ? Answer.line(405, "This method is not for this address.").with("Allow", "GET, HEAD")
                : Answer.line(status, "This request cannot be answered.");
    }

    private static void send(Context context, Answer answer) {
        var response = context.res();
        response.setStatus(answer.status());
        Headers.ALWAYS.forEach(response::setHeader);
        answer.headers().forEach(response::setHeader);
        if (!answer.headers().containsKey("Content-Type")) {
            // Javalin would call it text/plain, and a cache takes over what a 304 says of the document.
            response.setContentType(null);
        }
        if (answer.status() == 304) {
            flush(response);
            return;
        }
        response.setContentLength(answer.body().length);
        if (!context.req().getMethod().equals("HEAD") && answer.body().length > 0) {
            context.result(answer.body());
        }
    }

    /// Before Jetty counts, and says that the document is 0 bytes long.
    private static void flush(ServletResponse response) {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
