package tributary.visit;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tributary.article.CategoryPath;
import tributary.cadence.Cadence;
import tributary.cadence.Finding;
import tributary.cadence.Harvest;
import tributary.cadence.Imprint;
import tributary.cadence.Manner;
import tributary.cadence.Met;
import tributary.cadence.Roads;
import tributary.cadence.Visited;
import tributary.cadence.Words;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.plan.Configuration;
import tributary.plan.Interval;
import tributary.plan.Source;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.time.Timepiece;

/// One visit to one source: the path of an item from the network to the store, step by step. It holds no policy:
/// [Cadence] and [Harvest] decide.
public final class Visit {
    private final Ledger ledger;
    private final Timepiece timepiece;
    private final Surroundings surroundings;
    private final Consumer<Set<CategoryPath>> touched;
    private final Sequel sequel;
    private final Supplier<Gear> current;
    private final Bench bench = new Bench(Runtime.getRuntime().maxMemory());

    public Visit(
            Ledger ledger,
            Timepiece timepiece,
            Surroundings surroundings,
            Supplier<Gear> current,
            Sequel sequel,
            Consumer<Set<CategoryPath>> touched) {
        this.current = current;
        this.sequel = sequel;
        this.ledger = ledger;
        this.timepiece = timepiece;
        this.surroundings = surroundings;
        this.touched = touched;
    }

    /// What follows a visit once it is over: `isFirst` of its source, `learns` when it brought texts.
    @FunctionalInterface
    public interface Sequel {
        void begin(Gear gear, Source source, boolean isFirst, boolean learns);
    }

    /// What is visited, with which right and under which configuration. `force` asks for the document even when it did
    /// not change.
    public record Order(Gear gear, Claim claim, Source source, boolean force) {}

    public boolean isAfter(Instant moment) {
        return timepiece.now().isAfter(moment);
    }

    /// Until when the origin of the source wants to be left alone; empty when it may be asked. Another source of it may
    /// have been told since the claim.
    public Optional<Instant> rest(Order order) {
        String origin = Roads.sharedOrigin(order.source(), order.claim().memory());
        return origin == null ? Optional.empty() : ledger.restsUntil(origin, timepiece.now());
    }

    /// Gives the claim back, since the origin rests until then.
    public Visited postpone(Order order, Instant until) {
        ledger.postpone(order.claim(), until);
        String origin = Roads.sharedOrigin(order.source(), order.claim().memory());
        return Words.resting(order.source(), String.valueOf(origin), until);
    }

    /// What a visit met, and the memory that it takes until it is settled.
    public record Load(Met met, Runnable putDown) {}

    /// Whether so many documents wait to be read that no more visits should begin.
    public boolean isCrowded() {
        return bench.isCrowded();
    }

    /// Asks the publisher, waits for the reply and reads it. Whatever comes is settled afterwards.
    public Load ask(Order order) throws InterruptedException {
        Gear gear = order.gear();
        Reply reply = mayAsk(gear, order.source())
                ? gear.fetcher().fetch(request(order))
                : new Reply.Failed(Failure.REFUSED, "robots.txt forbids it (fetch.robots is all)", null);
        if (Thread.interrupted()) {
            throw new InterruptedException("the visit to " + order.source().id() + " was abandoned");
        }
        Imprint last = last(order);
        Bench.Read read = read(reply, order, last);
        var met = new Met(reply, read.finding(), null);
        Optional<URI> trail = Trail.of(met, order.source());
        if (trail.isEmpty()) {
            return new Load(met, read::close);
        }
        read.close();
        return led(order, trail.get(), last);
    }

    /// What stands where a page leads.
    private Load led(Order order, URI feed, Imprint last) throws InterruptedException {
        var limits = order.gear().configuration().fetch();
        Reply end = Trail.walk(order.gear().fetcher(), limits, feed, order.source());
        Bench.Read read = read(end, order, last);
        return new Load(new Met(end, read.finding(), feed), read::close);
    }

    private Bench.Read read(Reply reply, Order order, Imprint last) throws InterruptedException {
        return bench.read(reply, () -> Finding.of(reply, order.source(), last));
    }

    /// Commits that a visit broke for a reason of ours, so that the source waits like after any failure.
    public Visited broke(Order order, String reason) {
        var reply = new Reply.Failed(Failure.PROTOCOL, reason, null);
        return settled(order, new Met(reply, new Finding.Failed(reply), null));
    }

    /// Gives the claim back of a source that was not asked.
    public void release(Order order) {
        ledger.release(List.of(order.claim()));
    }

    /// Nobody waits for the answer any more.
    public void abandon(Order order) {
        ledger.abandon(order.claim(), timepiece.now());
    }

    /// Commits what came of it.
    public Visited settle(Order order, Load load) {
        try {
            return settled(order, load.met());
        } finally {
            load.putDown().run();
        }
    }

    private Visited settled(Order order, Met met) {
        Source source = order.source();
        Memory before = order.claim().memory();
        renew(order, met.finding());
        Stored stored = store(order, met);
        Committed committed = stored.committed();
        if (committed.accepted() && !isToldAlike(before, stored.commit().memory())) {
            touched.accept(shownOn(source));
        }
        if (!committed.touched().isEmpty()) {
            touched.accept(committed.touched());
        }
        sequel.begin(
                order.gear(), source, before.course().lastFetch() == null, committed.fresh() + committed.updated() > 0);
        return Words.visited(source, stored.commit(), met.finding(), committed);
    }

    /// Before anything else is committed, or a crash between would leave the articles as they are for good.
    private void renew(Order order, Finding finding) {
        if (finding instanceof Finding.News news && isToRenew(order)) {
            var renewal = new Renewal(ledger, order.source(), order.claim());
            Set<CategoryPath> changed = renewal.of(news, timepiece.now());
            if (!changed.isEmpty()) {
                touched.accept(changed);
            }
        }
    }

    /// Whether the document is asked for even when it did not change.
    private static boolean isAskedWhole(Order order) {
        return order.force() || isToRenew(order);
    }

    /// Whether the configuration wants other texts of the source than were made of its last document.
    private static boolean isToRenew(Order order) {
        return Renewal.made(order.claim().memory()).isChanged(Manner.of(order.source()));
    }

    /// What was committed, and what the ledger said to it.
    private record Stored(Commit commit, Committed committed) {}

    private Stored store(Order order, Met met) {
        try (Timepiece.Held time = timepiece.hold()) {
            Commit commit = commit(order, met, time.now());
            return new Stored(commit, ledger.commit(commit));
        }
    }

    private Commit commit(Order order, Met met, Instant now) {
        Source source = order.source();
        Memory before = order.claim().memory();
        Finding finding = met.finding();
        var moment = new Cadence.Moment(now, surroundings.random().nextDouble());
        // what is planned holds for those who made the configuration that runs by now
        Gear gear = current.get();
        Interval interval = gear.roster().getOrDefault(source.id(), source).interval();
        var cadence = new Cadence(surroundings.cron(), gear.configuration().fetch());
        Cadence.Plan plan = cadence.after(interval, before, finding, moment);
        Harvest.Crop crop = finding instanceof Finding.News news
                ? new Gathering(ledger, source, news, before.course().lastFetch(), now).crop()
                : Harvest.Crop.NONE;
        var seen = new Harvest.Seen(finding, crop, Roads.way(source, before, met, now));
        var when = new Harvest.When(now, plan, cadence.period(interval, plan.rhythm(), now));
        return Harvest.of(order.claim(), seen, when);
    }

    /// robots.txt is asked about feeds only where `fetch.robots` says so: whoever publishes a feed wants it read.
    private boolean mayAsk(Gear gear, Source source) {
        return gear.configuration().fetch().robots() != Configuration.Robots.ALL
                || !(source.address() instanceof Source.Address.Url(URI uri))
                || gear.robots().allowed(uri, Questions.way(source), timepiece.now());
    }

    /// True when pages say the same of the source: what it is called, and what is wrong with it.
    private static boolean isToldAlike(Memory before, Memory after) {
        return Objects.equals(before.course().lastError(), after.course().lastError())
                && Objects.equals(before.head().title(), after.head().title())
                && Objects.equals(before.head().site(), after.head().site());
    }

    /// Every page that shows how the source is: its own, and those above it.
    private static Set<CategoryPath> shownOn(Source source) {
        return source.places().stream()
                .flatMap(place -> place.upwards().stream())
                .collect(Collectors.toSet());
    }

    private static Request request(Order order) {
        Memory before = order.claim().memory();
        Source source = order.source();
        var configuration = order.gear().configuration();
        var fetch = configuration.fetch();
        var validators = isAskedWhole(order)
                ? Validators.NONE
                : new Validators(before.document().etag(), before.document().lastModified());
        return switch (source.address()) {
            case Source.Address.Url(var uri) ->
                Questions.of(source, Roads.asked(uri, before), validators, fetch)
                        .knowing(last(order).packed());
            case Source.Address.File(var path) ->
                new Request.File(path, configuration.folder(), validators, Questions.maxBytes(source, fetch));
        };
    }

    /// The document of last time.
    private static Imprint last(Order order) {
        return isAskedWhole(order)
                ? Imprint.NONE
                : Imprint.of(order.claim().memory().document().bodyHash());
    }
}
