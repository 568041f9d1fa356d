package tributary.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Parcel;
import tributary.plan.Configuration;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.report.Inside;
import tributary.report.Meter;
import tributary.report.Metrics;
import tributary.shelf.Datebook;
import tributary.shelf.Regulars;
import tributary.shelf.Shelf;

/// The front of the house: every address there is, and who stands behind it.
public final class Front implements AutoCloseable {
    private final Inside inside;
    private final Supplier<URI> listener;
    private final Groves groves;
    private final Datebook datebook;
    private final PlaceDesk placeDesk;
    private final Onward onward;
    private final ArticleDesk articleDesk;
    private final StatusDesk statusDesk;
    private final Assets assets;
    private final RefreshDoor refresh;
    private final HubDoor hub;
    private final Metrics metrics;
    private final Door door;

    /// `listener` tells where we listen, as soon as we do; `regulars` are told which documents may be handed out
    /// without asking here again; `meter` has counted what was answered.
    public Front(Inside inside, Shelf shelf, Regulars regulars, Meter meter, Supplier<URI> listener) {
        this.inside = inside;
        this.listener = listener;
        this.groves = new Groves(inside);
        this.door = new Door(groves, this::site);
        var turnstile = new Turnstile(inside, shelf);
        this.datebook = new Datebook(inside.store(), inside.clock());
        this.placeDesk = new PlaceDesk(inside, shelf, regulars, datebook, this::site, groves, door, turnstile);
        this.onward = new Onward(inside, groves, this::site);
        this.articleDesk = new ArticleDesk(inside, datebook, this::site, groves, door, turnstile);
        this.statusDesk = new StatusDesk(inside, datebook, this::site, groves, door);
        this.assets = new Assets(datebook, inside.started());
        this.refresh = new RefreshDoor(inside, groves);
        this.hub = new HubDoor(inside, groves, this::site, placeDesk::place);
        this.metrics = new Metrics(inside, shelf, meter);
    }

    /// All of it; the places of the tree come last, as any path may be one. A proxy may pass on the prefix of
    /// `server.base_url`, or take it off.
    public List<Route> routes() {
        String prefix = site().base().getRawPath().replaceFirst("/$", "");
        Stream<String> starts = prefix.isEmpty() ? Stream.of("") : Stream.of("", prefix);
        Route places = read("/<path>", ask -> onward.from(ask).orElseGet(() -> placeDesk.place(ask)));
        return Stream.concat(starts.flatMap(this::routes), Stream.of(places)).toList();
    }

    private Stream<Route> routes(String under) {
        return Stream.of(
                read(under + "/", placeDesk::home),
                read(under + "/status", statusDesk::status),
                read(under + "/status.json", statusDesk::json),
                read(under + "/status.xml", statusDesk::feed),
                read(under + "/article/{id}", articleDesk::article),
                read(under + "/explain", articleDesk::explain),
                read(under + "/explain.json", articleDesk::explainJson),
                Route.reading(under + "/healthz", _ -> Answer.line(200, "ok")),
                Route.reading(under + "/readyz", _ -> Answer.line(200, "ok")),
                Route.reading(under + "/metrics", this::metrics),
                Route.reading(under + "/robots.txt", _ -> robots()),
                Route.reading(under + "/favicon.ico", ask -> asset(ask, "mark.svg")),
                Route.reading(
                        under + "/assets/{name}",
                        ask -> asset(ask, ask.path().substring(ask.path().lastIndexOf('/') + 1))),
                Route.commanding(under + "/api/v1/refresh", refresh::answer),
                Route.commanding(under + "/hub", hub::answer));
    }

    /// A route for those who may read.
    private Route read(String path, Function<Ask, Answer> answer) {
        return Route.reading(path, ask -> door.open(ask, answer));
    }

    /// Plants the tree, which takes a moment when it is large: the first who asks need not wait for that.
    public void plant() {
        groves.grove();
    }

    /// Tells readers at once what is new to them; called often.
    public void tick() {
        hub.tick();
    }

    /// Writes down when each document last changed.
    @Override
    public void close() {
        datebook.close();
    }

    private Answer metrics(Ask ask) {
        return Gate.barsCommand(ask, server().adminToken())
                .orElseGet(() -> Answer.fresh(200, Metrics.TYPE, metrics.text()));
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
        return new Site(base == null ? listener.get() : withSlash(base), server().indexing());
    }

    private Configuration.Server server() {
        return inside.live().get().configuration().server();
    }

    private static URI withSlash(URI base) {
        return base.toString().endsWith("/") ? base : URI.create(base + "/");
    }
}
