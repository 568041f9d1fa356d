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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Headers;
import tributary.answer.Parcel;
import tributary.plan.Configuration;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.report.Inside;
import tributary.report.Meter;
import tributary.report.Metrics;
import tributary.shelf.Datebook;
import tributary.shelf.Express;
import tributary.shelf.Regulars;
import tributary.shelf.Shelf;

/// The HTTP server: routes, and the few rules that hold for every answer.
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

    private final Inside inside;
    private final Groves groves;
    private final Datebook datebook;
    private final Desk desk;
    private final Onward onward;
    private final ArticleDesk articleDesk;
    private final StatusDesk statusDesk;
    private final Assets assets;
    private final Function<Executor, Handler.Wrapper> first;
    private final RefreshDoor refresh;
    private final HubDoor hub;
    private final Metrics metrics;
    private final Meter meter = new Meter();
    private final Door door;
    private final Javalin javalin;
    private volatile URI listener = URI.create("http://127.0.0.1/");

    public Server(Inside inside, Shelf shelf) {
        this.inside = inside;
        var regulars = new Regulars();
        this.first = threads ->
                new Express(regulars, shelf, () -> inside.live().get().configuration(), threads);
        this.groves = new Groves(inside);
        this.door = new Door(groves, this::site);
        var turnstile = new Turnstile(inside, shelf);
        this.datebook = new Datebook(inside.store(), inside.clock());
        this.desk = new Desk(inside, shelf, regulars, datebook, this::site, groves, door, turnstile);
        this.onward = new Onward(inside, groves, this::site);
        this.articleDesk = new ArticleDesk(inside, datebook, this::site, groves, door, turnstile);
        this.statusDesk = new StatusDesk(inside, datebook, this::site, groves, door);
        this.assets = new Assets(datebook, inside.started());
        this.refresh = new RefreshDoor(inside, groves);
        this.hub = new HubDoor(inside, groves, this::site, desk::place);
        this.metrics = new Metrics(inside, shelf, meter);
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
        groves.grove();
        return javalin.port();
    }

    /// Tells readers at once what is new to them; called often.
    public void tick() {
        hub.tick();
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
            datebook.close();
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
        places(config, "");
        String prefix = site().base().getRawPath().replaceFirst("/$", "");
        if (!prefix.isEmpty()) {
            places(config, prefix);
        }
        get(config, "/<path>", ask -> onward.from(ask).orElseGet(() -> desk.place(ask)));
        config.routes.exception(HttpResponseException.class, (e, context) -> send(context, refused(e.getStatus())));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("a request could not be answered", e);
            send(context, Answer.line(500, "Something went wrong here. The log says what."));
        });
    }

    /// Everything that stands under a path prefix: a proxy may pass on the prefix of `server.base_url`, or take it off.
    private void places(JavalinConfig config, String under) {
        get(config, under + "/", desk::home);
        get(config, under + "/status", statusDesk::status);
        get(config, under + "/status.json", statusDesk::json);
        get(config, under + "/status.xml", statusDesk::feed);
        get(config, under + "/article/{id}", articleDesk::article);
        get(config, under + "/explain", articleDesk::explain);
        get(config, under + "/explain.json", articleDesk::explainJson);
        open(config, under + "/healthz", _ -> Answer.line(200, "ok"));
        open(config, under + "/readyz", _ -> Answer.line(200, "ok"));
        open(config, under + "/metrics", this::metrics);
        open(config, under + "/robots.txt", _ -> robots());
        open(config, under + "/favicon.ico", ask -> asset(ask, "mark.svg"));
        open(
                config,
                under + "/assets/{name}",
                ask -> asset(ask, ask.path().substring(ask.path().lastIndexOf('/') + 1)));
        route(config, under + "/api/v1/refresh", List.of(HandlerType.POST), refresh::answer);
        route(config, under + "/hub", List.of(HandlerType.POST), hub::answer);
    }

    private Answer metrics(Ask ask) {
        var token = inside.live().get().configuration().server().adminToken();
        return Gate.barsCommand(ask, token).orElseGet(() -> Answer.fresh(200, Metrics.TYPE, metrics.text()));
    }

    /// A route for those who may read.
    private void get(JavalinConfig config, String path, Function<Ask, Answer> answer) {
        open(config, path, ask -> door.open(ask, answer));
    }

    /// A route for everybody.
    private void open(JavalinConfig config, String path, Function<Ask, Answer> answer) {
        route(config, path, List.of(HandlerType.GET, HandlerType.HEAD), answer);
    }

    private void route(JavalinConfig config, String path, List<HandlerType> methods, Function<Ask, Answer> answer) {
        String allow = String.join(", ", methods.stream().map(HandlerType::name).toList());
        for (HandlerType method : METHODS) {
            boolean allowed = methods.contains(method);
            config.routes.addHttpHandler(
                    method,
                    path,
                    context -> send(
                            context,
                            allowed
                                    ? answer.apply(Arrival.read(context))
                                    : Answer.line(405, "This method is not for this address.")
                                            .with("Allow", allow)));
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

    private Answer asset(Ask ask, String name) {
        Optional<Rendered> file = assets.file(name);
        return file.isPresent()
                ? Parcel.of(ask, file.get(), inside.clock().instant(), "public, max-age=600")
                : Refusal.notFound(site(), ask);
    }

    private Answer robots() {
        String text = "User-agent: *\n" + (server().indexing() ? "Disallow: /api/\n" : "Disallow: /\n");
        return Answer.fresh(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /// Our own addresses start at `server.base_url`, else at the listener: never at what a request calls us.
    private Site site() {
        URI base = server().baseUrl();
        return new Site(base == null ? listener : withSlash(base), server().indexing());
    }

    private Configuration.Server server() {
        return inside.live().get().configuration().server();
    }

    private static URI withSlash(URI base) {
        return base.toString().endsWith("/") ? base : URI.create(base + "/");
    }
}
