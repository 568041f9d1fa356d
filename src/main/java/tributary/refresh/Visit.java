package tributary.refresh;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Traces;
import tributary.config.Configuration;
import tributary.config.Source;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.refine.Context;
import tributary.refine.Refine;
import tributary.refine.Refined;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Memory;
import tributary.store.Store;
import tributary.story.Identity;
import tributary.story.Match;
import tributary.wire.Draft;
import tributary.wire.Envelope;
import tributary.wire.Formats;
import tributary.wire.Reading;

/// One visit to one source: the path of an item from the network to the store, step by step. It holds no policy:
/// [Cadence] and [Harvest] decide.
final class Visit {
    private final Store store;
    private final Rounds.Surroundings surroundings;
    private final Consumer<Set<CategoryPath>> touched;

    Visit(Store store, Rounds.Surroundings surroundings, Consumer<Set<CategoryPath>> touched) {
        this.store = store;
        this.surroundings = surroundings;
        this.touched = touched;
    }

    /// Visits the source and commits what came of it. `force` asks for the document even when it did not change.
    Visited run(Gear gear, Claim claim, Source source, boolean force) throws InterruptedException {
        Memory before = claim.memory();
        String origin = Roads.sharedOrigin(source, before);
        Optional<Instant> rest = rest(origin);
        if (origin != null && rest.isPresent()) {
            store.postpone(claim, rest.get());
            return Words.resting(source, origin, rest.get());
        }
        Reply reply = mayAsk(gear, source)
                ? gear.fetcher().fetch(request(gear, source, before, force))
                : new Reply.Failed(Failure.REFUSED, "robots.txt forbids it (fetch.robots is all)", null);
        if (Thread.interrupted()) {
            store.release(List.of(claim));
            throw new InterruptedException("the visit to " + source.id() + " was abandoned");
        }
        return commit(gear, claim, source, new Met(reply, finding(reply, force ? null : before.bodyHash())));
    }

    /// Commits that a visit broke on a fault of ours, so that the source waits like after any failure.
    Visited broke(Gear gear, Claim claim, Source source, Exception fault) {
        var reply = new Reply.Failed(Failure.PROTOCOL, "a fault of Tributary's own: " + fault, null);
        return commit(gear, claim, source, new Met(reply, new Finding.Failed(reply)));
    }

    /// What a visit met: what came back, and what it turned out to be.
    record Met(Reply reply, Finding finding) {}

    private Visited commit(Gear gear, Claim claim, Source source, Met met) {
        Instant now = surroundings.clock().instant();
        Memory before = claim.memory();
        Finding finding = met.finding();
        var cadence = new Cadence(surroundings.cron(), gear.configuration().fetch());
        var moment = new Cadence.Moment(now, surroundings.random().nextDouble());
        Cadence.Plan plan = cadence.after(source.interval(), before, finding, moment);
        Harvest.Crop crop =
                finding instanceof Finding.News news ? crop(source, news, before.lastFetch(), now) : Harvest.Crop.NONE;
        var seen = new Harvest.Seen(finding, crop, Roads.way(source, before, met, now));
        var when = new Harvest.When(now, plan, cadence.period(source.interval(), plan.rhythm(), now));
        Commit commit = Harvest.of(claim, seen, when);
        Committed committed = store.commit(commit);
        if (committed.accepted()
                && !Objects.equals(before.lastError(), commit.memory().lastError())) {
            touched.accept(shownOn(source));
        }
        if (!committed.touched().isEmpty()) {
            touched.accept(committed.touched());
        }
        return Words.visited(source, commit, finding, committed);
    }

    /// Until when the origin of a source wants to be left alone: another source may have been told since the claim.
    private Optional<Instant> rest(@Nullable String origin) {
        return origin == null
                ? Optional.empty()
                : store.restsUntil(origin, surroundings.clock().instant());
    }

    /// robots.txt is asked about feeds only where `fetch.robots` says so: whoever publishes a feed wants it read.
    private boolean mayAsk(Gear gear, Source source) {
        return gear.configuration().fetch().robots() != Configuration.Robots.ALL
                || !(source.address() instanceof Source.Address.Url(URI uri))
                || gear.robots().allowed(uri, surroundings.clock().instant());
    }

    /// Every page that shows how the source is: its own, and those above it.
    private static Set<CategoryPath> shownOn(Source source) {
        return source.places().stream()
                .flatMap(place -> place.upwards().stream())
                .collect(Collectors.toSet());
    }

    private static Request request(Gear gear, Source source, Memory before, boolean force) {
        var fetch = gear.configuration().fetch();
        var validators = force ? Validators.NONE : new Validators(before.etag(), before.lastModified());
        return switch (source.address()) {
            case Source.Address.Url(var uri) ->
                new Request.Http(
                        Roads.asked(uri, before), validators, source.headers(), fetch.timeout(), fetch.maxBytes());
            case Source.Address.File(var path) ->
                new Request.File(path, gear.configuration().folder(), validators, fetch.maxBytes());
        };
    }

    private static Finding finding(Reply reply, @Nullable String lastHash) {
        return switch (reply) {
            case Reply.Fresh(Answer answer, byte[] body) -> read(answer, body, lastHash);
            case Reply.Unchanged(Answer answer) -> new Finding.Same(answer);
            case Reply.Throttled(Answer answer) -> new Finding.Throttled(answer);
            case Reply.Gone(Answer answer) -> new Finding.Gone(answer);
            case Reply.Moved moved -> finding(moved.reply(), lastHash);
            case Reply.Failed failed -> new Finding.Failed(failed);
        };
    }

    private static Finding read(Answer answer, byte[] body, @Nullable String lastHash) {
        String hash = Digests.hex(body);
        if (hash.equals(lastHash)) {
            return new Finding.Same(answer);
        }
        var envelope = new Envelope(
                body,
                answer.uri(),
                answer.header("content-type").orElse(null),
                answer.header("content-location").orElse(null));
        return switch (Formats.read(envelope)) {
            case Reading.Feed feed -> new Finding.News(answer, feed, hash);
            case Reading.Unreadable unreadable -> new Finding.Unreadable(answer, unreadable);
        };
    }

    /// Which articles the drafts are; only new and changed ones are refined.
    private Harvest.Crop crop(Source source, Finding.News news, @Nullable Instant lastRead, Instant now) {
        List<Draft> drafts = news.feed().drafts();
        var refine = new Refine(
                new Context(source.id(), news.feed().head(), news.answer().uri(), now, lastRead));
        List<Traces> traces = drafts.stream().map(refine::traces).toList();
        List<Match> matches = Identity.of(source.id(), traces, store.known(source.id(), traces));
        var items = new ArrayList<Commit.Item>();
        var listed = new LinkedHashSet<ArticleId>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            switch (matches.get(i)) {
                case Match.Known(ArticleId id) -> listed.add(id);
                case Match.New(ArticleId id) -> {
                    listed.add(id);
                    items.add(new Commit.Item(whole(refine.article(id, draft)), traces.get(i), true));
                }
                case Match.Changed(ArticleId id) -> {
                    listed.add(id);
                    items.add(new Commit.Item(whole(refine.edited(id, draft)), traces.get(i), false));
                }
            }
        }
        return new Harvest.Crop(items, List.copyOf(listed));
    }

    private static Article whole(Refined refined) {
        return switch (refined) {
            case Refined.Done(Article article) -> article;
            case Refined.NeedsPage(URI page) ->
                throw new IllegalStateException("full_text is none, yet asks for " + page);
        };
    }
}
