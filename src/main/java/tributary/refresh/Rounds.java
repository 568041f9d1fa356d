package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Interval;
import tributary.plan.Source;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.store.Pass;

/// Makes the rounds: visits what is due, and every source of a place when asked for a pass.
///
/// Start reading at [#tick()]; one visit is [Visit#ask] and [Visit#settle].
public final class Rounds implements Refresher {
    /// How often it is looked whether the initial pass waits in vain.
    private static final Duration STRAYS = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Surroundings surroundings;
    private final Timepiece timepiece;
    private final AtomicReference<Gear> gear;
    private final Passes passes;
    private final Completions completions;
    private final Dispatcher dispatcher;
    private final Map<Memory.Outcome, LongAdder> visits = new ConcurrentHashMap<>();
    private @Nullable InitialPass initial;

    /// `touched` hears after each change which places of the tree are different now.
    public Rounds(Ledger ledger, Gear gear, Surroundings surroundings, Consumer<Set<CategoryPath>> touched) {
        this.ledger = ledger;
        this.surroundings = surroundings;
        this.timepiece = new Timepiece(surroundings, ledger, this::planCronsAnew, this::rampUpAgain);
        this.gear = new AtomicReference<>(gear);
        this.passes = new Passes(ledger, timepiece);
        this.completions = new Completions(ledger, timepiece, touched);
        var visit = new Visit(ledger, timepiece, surroundings, this.gear::get, completions, touched);
        this.dispatcher = new Dispatcher(ledger, visit, this.gear::get, timepiece, surroundings.crew(), this::count);
    }

    /// What differs between a real run and a simulated one: the time, set by people and not, the dice, what cron means,
    /// and who carries visits out.
    public record Surroundings(InstantSource clock, Steady steady, RandomGenerator random, Cron cron, Crew crew) {
        /// With a virtual thread for each visit.
        public Surroundings(InstantSource clock, Steady steady, RandomGenerator random, Cron cron) {
            this(clock, steady, random, cron, new Threads());
        }
    }

    /// Brings the store in line with the configuration at a start and says when each source is first due. With
    /// `initial`, files are read at once and the others, like all that is overdue, ramp up; without, everything
    /// waits one interval before that. Answers the places that changed.
    public List<CategoryPath> arrange(boolean initial) {
        timepiece.look();
        Instant now = timepiece.now();
        Collection<Source> sources = gear.get().roster().values();
        Map<SourceId, Instant> due = ramp().from(now, sources);
        if (!initial) {
            sources.forEach(source -> due.computeIfPresent(source.id(), (_, at) -> at.plus(period(source))));
        }
        List<CategoryPath> changed = ledger.arrange(Placing.of(gear.get(), sources), due, now);
        var late = new HashMap<>(due);
        late.keySet().retainAll(Set.copyOf(ledger.overdue(now)));
        ledger.reschedule(late);
        return changed;
    }

    /// After a pause of the whole program everything is overdue at once, as at a start.
    private void rampUpAgain(Instant now) {
        Set<SourceId> overdue = Set.copyOf(ledger.overdue(now.minus(Timepiece.PAUSE)));
        List<Source> late = gear.get().roster().values().stream()
                .filter(it -> overdue.contains(it.id()))
                .toList();
        ledger.reschedule(ramp().from(now, late));
    }

    private Ramp ramp() {
        return new Ramp(surroundings.random(), this::period);
    }

    /// The plain time between two visits.
    private Duration period(Source source) {
        return cadence().period(source.interval(), null, timepiece.now());
    }

    private Cadence cadence() {
        return new Cadence(surroundings.cron(), gear.get().configuration().fetch());
    }

    /// A cron expression speaks of the clock, not of the time that passed.
    private void planCronsAnew(Instant now) {
        var due = new HashMap<SourceId, Instant>();
        for (Source source : gear.get().roster().values()) {
            if (source.interval() instanceof Interval.Cron(String expression)) {
                surroundings.cron().next(expression, now).ifPresent(next -> due.put(source.id(), next));
            }
        }
        ledger.reschedule(due);
    }

    /// Opens a pass over the sources that come due while a start ramps up; their first answers are counted in it.
    public void openInitialPass() {
        Instant end = timepiece.now().plus(Ramp.length(gear.get().roster().size()));
        List<SourceId> sources = ledger.sources().stream()
                .filter(Ledger.SourceState::enabled)
                .filter(it ->
                        it.memory().nextDue() != null && !it.memory().nextDue().isAfter(end))
                .map(Ledger.SourceState::source)
                .toList();
        if (!sources.isEmpty()) {
            initial = new InitialPass(open(sources, (_, _) -> {}).run(), end, Set.of());
        }
    }

    /// A pass over what comes due by itself; after `look` it is to be seen whether it still does. `suspects` seemed not
    /// to at the last look.
    private record InitialPass(PassRun run, Instant look, Set<SourceId> suspects) {}

    /// One second's work. One thread at a time ticks.
    public void tick() {
        timepiece.look();
        dispatcher.tick();
        InitialPass waiting = initial;
        if (waiting != null && timepiece.now().isAfter(waiting.look())) {
            dropStrays(waiting);
        }
    }

    /// Of the initial pass nobody waits for sources that another process visited, or that were put off. A visit that is
    /// stored and about to be counted looks the same: only who looks so twice is dropped.
    private void dropStrays(InitialPass waiting) {
        Instant now = timepiece.now();
        Set<SourceId> open = passes.open(waiting.run());
        Set<SourceId> strays = ledger.sources().stream()
                .filter(it -> open.contains(it.source())
                        && !it.leased()
                        && isAfter(it.memory().nextDue(), now))
                .map(Ledger.SourceState::source)
                .collect(Collectors.toSet());
        Set<SourceId> dropped =
                strays.stream().filter(waiting.suspects()::contains).collect(Collectors.toSet());
        passes.drop(waiting.run(), dropped);
        initial = open.size() == dropped.size() ? null : new InitialPass(waiting.run(), now.plus(STRAYS), strays);
    }

    private static boolean isAfter(@Nullable Instant due, Instant now) {
        return due == null || due.isAfter(now);
    }

    @Override
    public long refresh(CategoryPath place, boolean force) {
        PassRunAndId opened = open(askable(place), (_, _) -> {});
        wish(opened, force);
        return opened.id();
    }

    @Override
    public boolean isRunning() {
        return passes.isRunning();
    }

    @Override
    public Map<Memory.Outcome, Long> visits() {
        var counts = new EnumMap<Memory.Outcome, Long>(Memory.Outcome.class);
        visits.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        return counts;
    }

    private void count(Visited visited) {
        visits.computeIfAbsent(visited.outcome(), _ -> new LongAdder()).increment();
        passes.count(visited);
    }

    /// Runs a pass and waits for it; `watcher` hears of each visit and how many are left.
    public Pass pass(CategoryPath place, BiConsumer<Visited, Integer> watcher) throws InterruptedException {
        PassRunAndId opened = open(askable(place), watcher);
        wish(opened, false);
        passes.await(opened.run());
        return ledger.lastPass().orElseThrow();
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
        long id = ledger.openPass(timepiece.now());
        return new PassRunAndId(id, passes.open(id, sources, watcher), sources);
    }

    private void wish(PassRunAndId opened, boolean force) {
        passes.drop(opened.run(), List.of());
        dispatcher.wish(opened.sources().stream()
                .map(source -> new Board.Wish(source, force, refused -> passes.drop(opened.run(), List.of(refused))))
                .toList());
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
        Duration floor = gear.get().configuration().fetch().refreshFloor();
        var rest = Set.copyOf(ledger.resting(timepiece.now(), floor));
        return enabled(place).stream().filter(id -> !rest.contains(id)).toList();
    }

    /// Takes over another configuration; running visits end with the one they began with. What is new ramps up, and
    /// nothing else comes sooner or later than it was planned.
    public List<CategoryPath> change(Gear next) {
        Map<SourceId, Source> before = gear.getAndSet(next).roster();
        Instant now = timepiece.now();
        Collection<Source> sources = next.roster().values();
        List<Source> other =
                sources.stream().filter(it -> !isSame(before.get(it.id()), it)).toList();
        List<CategoryPath> changed = ledger.arrange(Placing.of(next, sources), ramp().from(now, other), now);
        Set<SourceId> visited = Set.copyOf(enabled(CategoryPath.ALL));
        passes.dropEverywhere(
                before.keySet().stream().filter(id -> !visited.contains(id)).toList());
        ledger.reschedule(changedDues(before, now));
        return changed;
    }

    private Map<SourceId, Instant> changedDues(Map<SourceId, Source> before, Instant now) {
        var dues = new HashMap<SourceId, Instant>();
        for (Ledger.SourceState state : ledger.sources()) {
            Source was = before.get(state.source());
            Source is = gear.get().roster().get(state.source());
            Memory memory = state.memory();
            if (was != null && is != null && !was.interval().equals(is.interval()) && memory.notBefore() == null) {
                dues.put(is.id(), changedDue(is.interval(), state, now));
            }
        }
        return dues;
    }

    /// Whether both are fetched alike.
    private static boolean isSame(@Nullable Source was, Source is) {
        return was != null
                && was.address().equals(is.address())
                && was.headers().equals(is.headers())
                && was.reach().equals(is.reach());
    }

    /// Another interval counts from the last visit, so that no edit of the file asks a publisher too early.
    private Instant changedDue(Interval interval, Ledger.SourceState state, Instant now) {
        Instant last = latest(state.memory().lastFetch(), state.asked(), now);
        Instant due = last.plus(cadence().period(interval, state.memory().rhythm(), last));
        return due.isBefore(now) ? now : due;
    }

    /// The later of two moments that are known, or `otherwise`.
    private static Instant latest(@Nullable Instant one, @Nullable Instant other, Instant otherwise) {
        if (one == null || other == null) {
            return one != null ? one : other != null ? other : otherwise;
        }
        return one.isAfter(other) ? one : other;
    }

    /// Waits until the pages that can be had now are read; they are bounded in number and time.
    public void awaitPages() throws InterruptedException {
        completions.await();
    }

    /// Lets running visits finish, at most for `grace`.
    public void close(Duration grace) {
        completions.close();
        dispatcher.close(grace);
    }
}
