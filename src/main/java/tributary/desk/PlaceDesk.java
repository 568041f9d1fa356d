package tributary.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Parcel;
import tributary.answer.Qualities;
import tributary.article.CategoryPath;
import tributary.catalogue.Atlas;
import tributary.catalogue.Catalogue;
import tributary.catalogue.Grove;
import tributary.filter.Query;
import tributary.pages.Edition;
import tributary.pages.HomePage;
import tributary.plan.Output;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Format;
import tributary.press.Opml;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.press.Site;
import tributary.query.Parameters;
import tributary.report.Inside;
import tributary.shelf.Datebook;
import tributary.shelf.Draft;
import tributary.shelf.Regulars;
import tributary.shelf.Shelf;

/// Answers what people and feed readers ask for most: feeds, and the pages of places.
final class PlaceDesk {
    /// A query as it may stand in an address (RFC 3986 3.4).
    private static final Pattern QUERY = Pattern.compile("[\\w.~!$&'()*+,;=:@/?%-]+");

    /// How long a cache may show a feed without asking again: short, so that nothing is late; long enough that a crowd
    /// behind one cache costs one request.
    static final String FEED = "max-age=60";

    /// An archive stays as it is, unless a publisher edits an article in it.
    private static final String ARCHIVE = "max-age=86400";

    /// A page is asked for again each time, which costs a 304.
    static final String PAGE = "no-cache";

    private final Inside inside;
    private final Shelf shelf;
    private final Regulars regulars;
    private final Datebook datebook;
    private final Supplier<Site> site;
    private final Door door;
    private final Groves groves;
    private final Turnstile turnstile;

    PlaceDesk(
            Inside inside,
            Shelf shelf,
            Regulars regulars,
            Datebook datebook,
            Supplier<Site> site,
            Groves groves,
            Door door,
            Turnstile turnstile) {
        this.inside = inside;
        this.shelf = shelf;
        this.regulars = regulars;
        this.datebook = datebook;
        this.site = site;
        this.door = door;
        this.groves = groves;
        this.turnstile = turnstile;
    }

    /// `/`.
    Answer home(Ask ask) {
        var wish = new Wish(groves.atlas(), CategoryPath.ALL, Parameters.NONE);
        var key = new Shelf.Key(wish.scope(), "home", minute(wish));
        Optional<Answer> tooMany = turnstile.tooMany(ask, key);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        Rendered page = take(key, wish, Format.HTML, HomePage::print);
        return Parcel.of(ask, page, inside.clock().instant(), door.caching(ask, PAGE));
    }

    /// `/PATH.xml` and its like, and `/PATH`, where the asker's taste decides.
    Answer place(Ask ask) {
        Atlas atlas = groves.atlas();
        Optional<Locator.Target> target = Locator.read(site.get().within(ask.path()));
        if (target.isEmpty() || !atlas.serves(target.get().place())) {
            return Refusal.notFound(site.get(), ask);
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
                return Refusal.notFound(site.get(), ask);
            }
            var wish = new Wish(atlas, place, parameters);
            return format == null ? chosen(ask, wish) : regular(ask, wish, format);
        } catch (Parameters.BadValue e) {
            return Refusal.badRequest(site.get(), ask, e);
        }
    }

    /// The query of a request, to be asked again elsewhere: what it wanted, and the key it came with.
    private static String further(String query) {
        return QUERY.matcher(query).matches() ? "?" + query : "";
    }

    private Answer chosen(Ask ask, Wish wish) {
        Format format = Qualities.best(ask.header("accept"));
        return document(ask, wish, format).with("Vary", "Accept, Accept-Encoding");
    }

    /// A document that the address alone decides: the next stranger who asks for it gets it sooner.
    private Answer regular(Ask ask, Wish wish, Format format) {
        Answer answer = document(ask, wish, format);
        if (answer.isGiven() && minute(wish).isEmpty()) {
            Regulars.Regular regular = Regulars.Regular.of(key(wish, format), own(wish, format), answer);
            regulars.note(ask, regular, wish.atlas().configuration());
        }
        return answer;
    }

    private Answer document(Ask ask, Wish wish, Format format) {
        var key = key(wish, format);
        Optional<Answer> tooMany = turnstile.tooMany(ask, key);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        boolean sources = lists(wish, format);
        Rendered rendered =
                take(key, wish, format, channel -> sources ? Opml.sources(channel) : Edition.print(format, channel));
        boolean archive = wish.parameters().archive().isPresent();
        String caching = format == Format.HTML ? PAGE : archive ? ARCHIVE : FEED;
        Instant now = inside.clock().instant();
        Answer answer = format == Format.RSS || format == Format.ATOM
                ? Parcel.of(ask, shown(ask, rendered), now, door.caching(ask, caching))
                        .with("Vary", "Accept, Accept-Encoding")
                : Parcel.of(ask, rendered, now, door.caching(ask, caching));
        return answer.isGiven() ? led(answer, wish, format).with("Content-Location", own(wish, format)) : answer;
    }

    /// With where to be told of changes, for those who look at headers only (WebSub 4).
    private Answer led(Answer answer, Wish wish, Format format) {
        boolean isFeed = Format.FEEDS.contains(format);
        if (!isFeed || !wish.parameters().canonical().isEmpty() || !wish.atlas().hasHub(wish.place())) {
            return answer;
        }
        String self = site.get().feed(wish.place(), format, "");
        return answer.with("Link", "<" + site.get().hub() + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
    }

    /// The one address of a document, which its self link names, however it was asked for: by an alias of its
    /// extension, with parameters in another order, with a key.
    private String own(Wish wish, Format format) {
        return site.get().pathOf(wish.place(), format) + wish.parameters().canonical();
    }

    /// A feed as whoever opened it can use it: browsers show XML with its style sheet, but a feed by its right name as
    /// a heap of code.
    private static Rendered shown(Ask ask, Rendered feed) {
        return Qualities.isBrowser(ask.header("accept")) ? feed.as("application/xml; charset=utf-8", "shown") : feed;
    }

    private Shelf.Key key(Wish wish, Format format) {
        String kind = (lists(wish, format) ? "sources" : format.name()) + " " + wish.place();
        return new Shelf.Key(wish.scope(), kind, wish.parameters().canonical() + minute(wish));
    }

    private static boolean lists(Wish wish, Format format) {
        return format == Format.OPML && wish.parameters().sources();
    }

    private Rendered take(Shelf.Key key, Wish wish, Format format, Function<Channel, Sheet> print) {
        String name = key.kind() + wish.parameters().canonical();
        return shelf.take(
                key,
                wish.atlas().configuration(),
                least -> datebook.date(name, least, () -> {
                    Channel channel = channel(wish, format);
                    return new Draft(channel.updated(), moment -> print.apply(channel.at(moment)));
                }));
    }

    private Channel channel(Wish wish, Format format) {
        Grove grove = groves.grove(wish.atlas());
        Branch branch = grove.branch(wish.place()).orElseThrow();
        return format == Format.OPML
                ? new Channel(site.get(), branch, wish.parameters().canonical(), Instant.EPOCH, List.of())
                : new Catalogue(grove, inside.store(), site.get()).channel(branch, wish.parameters(), minute());
    }

    /// What a document depends on beside its content, when that changes by itself as time passes.
    private String minute(Wish wish) {
        boolean ages = wish.output().map(Output::query).filter(Query::ages).isPresent();
        return ages || wish.parameters().wanted().ages() ? " at " + minute() : "";
    }

    private Instant minute() {
        return inside.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /// What is asked for, under the configuration that ran when it was: the same from the first look to the last.
    private record Wish(Atlas atlas, CategoryPath place, Parameters parameters) {
        Optional<Output> output() {
            return atlas.output(place);
        }

        /// The place that a document shows something of: what is committed there makes it anew.
        CategoryPath scope() {
            return atlas.scope(place);
        }
    }
}
