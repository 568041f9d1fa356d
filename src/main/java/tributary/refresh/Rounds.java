package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.config.Interval;
import tributary.config.Source;
import tributary.store.Memory;
import tributary.store.Pass;
import tributary.store.Placement;
import tributary.store.Store;

/// Makes the rounds: visits what is due, and every source of a place when asked for a pass.
///
/// Start reading at [#tick()]; one visit is [Visit#run].
public final class Rounds implements Refresher {
    /// A first pass is spread so that at most this many sources a second are asked.
    private static final int FIRST_PER_SECOND = 20;

    private static final Duration SHORTEST_SPREAD = Duration.ofSeconds(10);

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Cron cron;
    private final AtomicReference<Gear> gear;
    private final Passes passes;
    private final Dispatcher dispatcher;
    private final Consumer<Set<CategoryPath>> touched;

    /// `touched` hears after each change which places of the tree are different now.
    public Rounds(Store store, Gear gear, Surroundings surroundings, Consumer<Set<CategoryPath>> touched) {
        this.store = store;
        this.clock = surroundings.clock();
        this.random = surroundings.random();
        this.cron = surroundings.cron();
        this.gear = new AtomicReference<>(gear);
        this.passes = new Passes(store, clock);
        this.touched = touched;
        this.dispatcher =
                new Dispatcher(store, new Visit(store, surroundings, touched), this.gear::get, clock, passes::count);
    }

    /// What differs between a real run and a test: the time, the dice, and what cron means.
    public record Surroundings(InstantSource clock, RandomGenerator random, Cron cron) {}

    /// Brings the store in line with the configuration and says when each source is first due. With `initial`, files
    /// are read at once and the others are spread; without, everything waits one interval. Answers the places that
    /// changed.
    public List<CategoryPath> arrange(boolean initial) {
        Instant now = clock.instant();
        Gear current = gear.get();
        Collection<Source> sources = current.roster().values();
        var due = new HashMap<SourceId, Instant>();
        sources.forEach(source -> due.put(source.id(), initial ? firstDue(source, now) : later(source, null, now)));
        List<CategoryPath> touched =
                store.arrange(sources.stream().map(Rounds::placement).toList(), due, now);
        postponeOverdue(initial, now);
        return touched;
    }

    /// After a long stop everything is overdue at once: what is more than a moment late is spread like a first pass.
    private void postponeOverdue(boolean initial, Instant now) {
        var dues = new HashMap<SourceId, Instant>();
        for (Store.SourceState state : store.sources()) {
            Source source = gear.get().roster().get(state.source());
            Memory memory = state.memory();
            Instant next = memory.nextDue();
            if (source != null && memory.lastFetch() != null && next != null && next.isBefore(now)) {
                dues.put(source.id(), initial ? firstDue(source, now) : later(source, memory.rhythm(), now));
            }
        }
        store.reschedule(dues);
    }

    private Instant firstDue(Source source, Instant now) {
        if (source.address() instanceof Source.Address.File) {
            return now;
        }
        int count = gear.get().roster().size();
        Duration ramp = Hints.most(SHORTEST_SPREAD, Duration.ofSeconds(count / FIRST_PER_SECOND));
        Duration window = Hints.least(cadence().period(source.interval(), null, now), ramp);
        return Cadence.first(now, window, random.nextDouble());
    }

    private Instant later(Source source, @Nullable Duration rhythm, Instant now) {
        return now.plus(cadence().period(source.interval(), rhythm, now));
    }

    private Cadence cadence() {
        return new Cadence(cron, gear.get().configuration().fetch());
    }

    private static Placement placement(Source source) {
        String address = Digests.hex(source.address() + "\n" + source.headers());
        String terms = Digests.hex(address + source.interval() + source.title() + source.enabled() + source.throttle());
        return new Placement(source.id(), source.enabled(), address, terms, source.places());
    }

    /// Opens a pass over all sources as they come due; the first answers are counted in it.
    public void openInitialPass() {
        List<SourceId> sources = enabled(CategoryPath.ALL);
        if (!sources.isEmpty()) {
            open(sources, (_, _) -> {});
        }
    }

    /// One second's work.
    public void tick() {
        dispatcher.tick();
    }

    /// One night's work.
    public void chore() {
        var storage = gear.get().configuration().storage();
        var retained = store.retain(storage.keepPerSource(), storage.keepFor(), clock.instant());
        if (!retained.touched().isEmpty()) {
            touched.accept(retained.touched());
        }
    }

    @Override
    public long refresh(CategoryPath place, boolean force) {
        PassRunAndId opened = open(askable(place), (_, _) -> {});
        Thread.ofVirtual().name("pass " + opened.id()).start(() -> run(opened, force));
        return opened.id();
    }

    @Override
    public boolean isRunning() {
        return passes.isRunning();
    }

    /// Runs a pass and waits for it; `watcher` hears of each visit and how many are left.
    public Pass pass(CategoryPath place, BiConsumer<Visited, Integer> watcher) throws InterruptedException {
        PassRunAndId opened = open(askable(place), watcher);
        run(opened, false);
        passes.await(opened.run());
        return store.lastPass().orElseThrow();
    }

    /// How many sources a pass over this place would visit now.
    public int size(CategoryPath place) {
        return askable(place).size();
    }

    /// How many sources are visited at all.
    public int enabled() {
        return enabled(CategoryPath.ALL).size();
    }

    private record PassRunAndId(long id, PassRun run, List<SourceId> sources) {}

    private PassRunAndId open(List<SourceId> sources, BiConsumer<Visited, Integer> watcher) {
        long id = store.openPass(clock.instant());
        return new PassRunAndId(id, passes.open(id, sources, watcher), sources);
    }

    private void run(PassRunAndId opened, boolean force) {
        try {
            passes.drop(opened.run(), dispatcher.dispatch(opened.sources(), force));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SourceId> enabled(CategoryPath place) {
        return gear.get().roster().values().stream()
                .filter(Source::enabled)
                .filter(source -> source.places().stream().anyMatch(its -> its.isWithin(place)))
                .map(Source::id)
                .toList();
    }

    /// The sources of a place that may be asked out of turn: not those that were asked a moment ago, nor those whose
    /// publisher wants to be left alone.
    private List<SourceId> askable(CategoryPath place) {
        Instant now = clock.instant();
        Duration floor = gear.get().configuration().fetch().refreshFloor();
        var resting = new ArrayList<SourceId>();
        for (Store.SourceState state : store.sources()) {
            Instant last = state.memory().lastFetch();
            Instant notBefore = state.memory().notBefore();
            Instant rest = state.restsUntil();
            if ((last != null && last.plus(floor).isAfter(now))
                    || (notBefore != null && notBefore.isAfter(now))
                    || (rest != null && rest.isAfter(now))) {
                resting.add(state.source());
            }
        }
        var rest = Set.copyOf(resting);
        return enabled(place).stream().filter(id -> !rest.contains(id)).toList();
    }

    /// Takes over another configuration; running visits end with the one they began with.
    public List<CategoryPath> change(Gear next) {
        Map<SourceId, Source> before = gear.getAndSet(next).roster();
        List<CategoryPath> touched = arrange(true);
        passes.dropEverywhere(before.keySet().stream()
                .filter(id -> !isVisited(next.roster().get(id)))
                .toList());
        Instant now = clock.instant();
        var sooner = new HashMap<SourceId, Instant>();
        for (Store.SourceState state : store.sources()) {
            Source was = before.get(state.source());
            Source is = next.roster().get(state.source());
            Memory memory = state.memory();
            if (was != null && is != null && !was.interval().equals(is.interval()) && memory.notBefore() == null) {
                sooner.put(is.id(), changedDue(is.interval(), memory, now));
            }
        }
        store.reschedule(sooner);
        return touched;
    }

    private static boolean isVisited(@Nullable Source source) {
        return source != null && source.enabled();
    }

    /// Another interval counts from the last visit, so that no edit of the file asks a publisher too early.
    private Instant changedDue(Interval interval, Memory memory, Instant now) {
        Instant last = memory.lastFetch() == null ? now : memory.lastFetch();
        Instant due = last.plus(cadence().period(interval, memory.rhythm(), last));
        return due.isBefore(now) ? now : due;
    }

    /// Lets running visits finish, at most for `grace`.
    public void close(Duration grace) {
        dispatcher.close(grace);
    }
}
