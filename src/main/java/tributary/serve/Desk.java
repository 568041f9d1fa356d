package tributary.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.catalogue.Catalogue;
import tributary.catalogue.Explain;
import tributary.catalogue.Grove;
import tributary.filter.Query;
import tributary.pages.ArticlePage;
import tributary.pages.Edition;
import tributary.pages.ErrorPage;
import tributary.pages.ExplainJson;
import tributary.pages.ExplainPage;
import tributary.pages.Explanation;
import tributary.pages.HomePage;
import tributary.plan.Configuration;
import tributary.plan.Output;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Format;
import tributary.press.Opml;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.query.Parameters;

/// Answers what people and feed readers ask for: feeds and pages.
final class Desk {
    private static final String HTML = "text/html;charset=utf-8";

    /// A query as it may stand in an address (RFC 3986 3.4).
    private static final Pattern QUERY = Pattern.compile("[\\w.~!$&'()*+,;=:@/?%-]+");

    /// How long a cache may show a feed without asking again: short, so that nothing is late; long enough that a crowd
    /// behind one cache costs one request.
    static final String FEED = "max-age=60";

    /// An archive stays as it is, unless a publisher edits an article in it.
    private static final String ARCHIVE = "max-age=86400";

    /// A page is asked for again each time, which costs a 304.
    private static final String PAGE = "no-cache";

    private final Inside inside;
    private final Shelf shelf;
    private final Regulars regulars;
    private final Supplier<Site> site;
    private final Door door;
    private final Groves groves;
    private final Pace pace = new Pace();

    Desk(Inside inside, Shelf shelf, Regulars regulars, Supplier<Site> site, Groves groves, Door door) {
        this.inside = inside;
        this.shelf = shelf;
        this.regulars = regulars;
        this.site = site;
        this.door = door;
        this.groves = groves;
    }

    /// `/`.
    Answer home(Ask ask) {
        var key = new Shelf.Key(scope(CategoryPath.ALL), "home", minute(CategoryPath.ALL, Parameters.NONE));
        Optional<Answer> tooMany = tooMany(ask, key);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        Rendered page = take(key, CategoryPath.ALL, Parameters.NONE, HomePage::print);
        return parcel(ask, page, shelf.moved(key, page), PAGE);
    }

    /// `/PATH.xml` and its like, and `/PATH`, where the asker's taste decides.
    Answer place(Ask ask) {
        Optional<Locator.Target> target = Locator.read(site.get().within(ask.path()));
        if (target.isEmpty() || !exists(target.get().place())) {
            return notFound(ask);
        }
        CategoryPath place = target.get().place();
        Format format = target.get().format();
        if (target.get().slash()) {
            String page = site.get().pathOf(place, Format.HTML);
            return Answer.moved(page.substring(0, page.length() - ".html".length()) + further(ask.query()));
        }
        try {
            Parameters parameters = Parameters.read(ask.query());
            format = parameters.format().orElse(format);
            if (parameters.archive().isPresent()
                    && !inside.store().knows(parameters.archive().get())) {
                return notFound(ask);
            }
            return format == null ? chosen(ask, place, parameters) : regular(ask, place, format, parameters);
        } catch (Parameters.BadValue e) {
            return refused(site.get(), ask, e);
        }
    }

    /// The query of a request, to be asked again elsewhere: what it wanted, and the key it came with.
    private static String further(String query) {
        return QUERY.matcher(query).matches() ? "?" + query : "";
    }

    /// The reason in one line: on a page for browsers, bare for programs.
    static Answer refused(Site site, Ask ask, Parameters.BadValue bad) {
        String reason = String.valueOf(bad.getMessage());
        boolean page = Qualities.best(ask.header("accept")) == Format.HTML;
        return (page ? Answer.fresh(400, HTML, ErrorPage.write(site, "Bad request", reason)) : Answer.line(400, reason))
                .with("Vary", "Accept");
    }

    /// `/article/ID`.
    Answer article(Ask ask) {
        return tooMany(ask).orElseGet(() -> articlePage(ask));
    }

    private Answer articlePage(Ask ask) {
        String path = site.get().within(ask.path());
        String id = path.substring(path.lastIndexOf('/') + 1);
        Catalogue catalogue = catalogue();
        Optional<Rendered> page = Optional.of(id)
                .filter(ArticleId::isId)
                .map(ArticleId::new)
                .filter(it -> !catalogue.hides(it))
                .flatMap(inside.store()::article)
                .map(listed -> ArticlePage.print(site.get(), catalogue.entry(listed, CategoryPath.ALL)));
        return page.isPresent() ? parcel(ask, page.get(), page.get().lastModified(), PAGE) : notFound(ask);
    }

    /// `/explain?url=...` and `/explain?id=...`.
    Answer explain(Ask ask) {
        return tooMany(ask).orElseGet(() -> explanation(ask));
    }

    private Answer explanation(Ask ask) {
        String asked = asked(ask);
        return Answer.fresh(200, HTML, ExplainPage.write(site.get(), asked, explained(asked)));
    }

    /// `/explain.json`.
    Answer explainJson(Ask ask) {
        String asked = asked(ask);
        if (asked.isEmpty()) {
            return Answer.line(400, "Say which article: ?url= or ?id=.");
        }
        List<Explanation> explained = explained(asked);
        return Answer.fresh(
                explained.isEmpty() ? 404 : 200, "application/json; charset=utf-8", ExplainJson.write(explained));
    }

    private static String asked(Ask ask) {
        return Parameters.value(ask.query(), "id")
                .or(() -> Parameters.value(ask.query(), "url"))
                .orElse("")
                .strip();
    }

    private List<Explanation> explained(String asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = catalogue();
        return new Explain(inside.store(), catalogue)
                .of(asked).stream().filter(it -> !catalogue.hides(it.id())).toList();
    }

    /// For what is not there: a page for browsers, a line for programs. Neither repeats the request.
    Answer notFound(Ask ask) {
        if (Qualities.best(ask.header("accept")) != Format.HTML) {
            return Answer.line(404, "Not found.").with("Vary", "Accept");
        }
        byte[] page = ErrorPage.write(
                site.get(),
                "Not found",
                "There is nothing here. The feeds may have been renamed; the home page lists them all.");
        return Answer.fresh(404, HTML, page).with("Vary", "Accept");
    }

    private Answer chosen(Ask ask, CategoryPath place, Parameters parameters) {
        Format format = Qualities.best(ask.header("accept"));
        return document(ask, place, format, parameters).with("Vary", "Accept, Accept-Encoding");
    }

    /// A document that the address alone decides: the next stranger who asks for it gets it sooner.
    private Answer regular(Ask ask, CategoryPath place, Format format, Parameters parameters) {
        Configuration edition = inside.live().get().configuration();
        Answer answer = document(ask, place, format, parameters);
        if (answer.isGiven() && minute(place, parameters).isEmpty()) {
            String own = own(place, format, parameters);
            regulars.note(ask, Regulars.Regular.of(key(place, format, parameters), own, answer), edition);
        }
        return answer;
    }

    private Answer document(Ask ask, CategoryPath place, Format format, Parameters parameters) {
        var key = key(place, format, parameters);
        Optional<Answer> tooMany = tooMany(ask, key);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        boolean sources = lists(format, parameters);
        Rendered rendered = take(
                key, place, parameters, channel -> sources ? Opml.sources(channel) : Edition.print(format, channel));
        String caching = format == Format.HTML ? PAGE : parameters.archive().isPresent() ? ARCHIVE : FEED;
        Instant moved = shelf.moved(key, rendered);
        Answer answer = format == Format.RSS || format == Format.ATOM
                ? parcel(ask, shown(ask, rendered), moved, caching).with("Vary", "Accept, Accept-Encoding")
                : parcel(ask, rendered, moved, caching);
        return answer.isGiven() ? answer.with("Content-Location", own(place, format, parameters)) : answer;
    }

    /// The one address of a document, which its self link names, however it was asked for: by an alias of its
    /// extension, with parameters in another order, with a key.
    private String own(CategoryPath place, Format format, Parameters parameters) {
        return site.get().pathOf(place, format) + parameters.canonical();
    }

    /// A feed as whoever opened it can use it: browsers show XML with its style sheet, but a feed by its right name as
    /// a heap of code.
    private static Rendered shown(Ask ask, Rendered feed) {
        return Qualities.isBrowser(ask.header("accept")) ? feed.as("application/xml; charset=utf-8", "shown") : feed;
    }

    /// What `server.rate_limit` has against an answer that is not on the shelf.
    private Optional<Answer> tooMany(Ask ask, Shelf.Key key) {
        Configuration configuration = inside.live().get().configuration();
        boolean isFree = configuration.server().rateLimit() == 0 || shelf.has(key, configuration);
        return isFree ? Optional.empty() : tooMany(ask);
    }

    private Optional<Answer> tooMany(Ask ask) {
        int limit = inside.live().get().configuration().server().rateLimit();
        Optional<Duration> wait = limit == 0
                ? Optional.empty()
                : pace.wait(ask.remote(), limit, inside.clock().instant());
        return wait.map(it -> {
            long seconds = it.plusMillis(999).toSeconds();
            return Answer.line(429, "Too many requests. Ask again in " + seconds + " s.")
                    .with("Retry-After", String.valueOf(seconds));
        });
    }

    private Shelf.Key key(CategoryPath place, Format format, Parameters parameters) {
        String kind = (lists(format, parameters) ? "sources" : format.name()) + " " + place;
        return new Shelf.Key(scope(place), kind, parameters.canonical() + minute(place, parameters));
    }

    private static boolean lists(Format format, Parameters parameters) {
        return format == Format.OPML && parameters.sources();
    }

    private Rendered take(Shelf.Key key, CategoryPath place, Parameters parameters, Function<Channel, Rendered> print) {
        Configuration configuration = inside.live().get().configuration();
        return shelf.take(key, configuration, () -> {
            Grove grove = groves.grove();
            Branch branch = grove.branch(place).orElseThrow();
            if (grove.atlas().has(place)) {
                groves.note(place, grove.look(site.get(), place));
            }
            return print.apply(new Catalogue(grove, inside.store(), site.get()).channel(branch, parameters, minute()));
        });
    }

    /// What a document depends on beside its content, when that changes by itself as time passes.
    private String minute(CategoryPath place, Parameters parameters) {
        boolean ages = output(place).map(Output::query).filter(Query::ages).isPresent();
        return ages || parameters.wanted().ages() ? " at " + minute() : "";
    }

    private Optional<Output> output(CategoryPath place) {
        return groves.atlas().output(place);
    }

    /// The place that a document shows something of: what is committed there makes it anew.
    private CategoryPath scope(CategoryPath place) {
        return output(place).map(Output::scope).orElse(place);
    }

    private Instant minute() {
        return inside.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private Answer parcel(Ask ask, Rendered rendered, Instant moved, String caching) {
        return Parcel.of(ask, rendered, moved, (door.isKeyed(ask.path()) ? "private, " : "public, ") + caching);
    }

    private boolean exists(CategoryPath place) {
        return groves.atlas().has(place) || output(place).isPresent();
    }

    private Catalogue catalogue() {
        return new Catalogue(groves.grove(), inside.store(), site.get());
    }
}
