package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.aftermath.Completions;
import tributary.arrange.Arranging;
import tributary.arrange.Ramp;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.cadence.Visited;
import tributary.fetch.Fetcher;
import tributary.plan.Source;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.store.Pass;
import tributary.store.StoreFailure;
import tributary.time.Timepiece;
import tributary.visit.Gear;
import tributary.visit.Surroundings;
import tributary.visit.Visit;

/// Makes the rounds: visits what is due, and every source of a place when asked for a pass.
///
/// Start reading at [#tick()]; one visit is [Visit#ask] and [Visit#settle].
public final class Rounds implements Refresher {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /// How often it is looked whether the initial pass waits in vain.
    private static final Duration STRAYS = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Timepiece timepiece;
    private final AtomicReference<Gear> gear;
    private final Passes passes;
    private final Completions completions;
    private final Dispatcher dispatcher;
    private final Map<Memory.Outcome, LongAdder> visits = new ConcurrentHashMap<>();
    private final Consumer<Set<CategoryPath>> touched;
    private final Arranging arranging;
    private @Nullable InitialPass initial;

    /// `touched` hears after each change which places of the tree are different now.
    public Rounds(Ledger ledger, Gear gear, Surroundings surroundings, Consumer<Set<CategoryPath>> touched) {
        this(ledger, gear, surroundings, new Threads(), touched);
    }

    Rounds(Ledger ledger, Gear gear, Surroundings surroundings, Crew crew, Consumer<Set<CategoryPath>> touched) {
        this.ledger = ledger;
        this.touched = touched;
        this.gear = new AtomicReference<>(gear);
        this.arranging = new Arranging(ledger, surroundings, this.gear::get, this::forget);
        this.timepiece = new Timepiece(
                surroundings.clock(), surroundings.steady(), ledger, arranging::planCronsAnew, arranging::rampUpAgain);
        this.passes = new Passes(ledger, timepiece);
        this.completions = new Completions(ledger, timepiece, touched);
        var visit = new Visit(ledger, timepiece, surroundings, this.gear::get, completions::start, touched);
        this.dispatcher = new Dispatcher(ledger, visit, this.gear::get, timepiece, crew, this::count);
    }

    /// Brings the store in line with the configuration at a start and says when each source is first due. With
    /// `initial`, files are read at once and the others, like all that is overdue, ramp up; without, everything
    /// waits one interval before that. Answers the places that changed.
    public List<CategoryPath> arrange(boolean initial) {
        timepiece.look();
        return arranging.begin(initial, timepiece.now());
    }

    /// Takes over another configuration; running visits end with the one they began with. What is new ramps up, and
    /// nothing else comes sooner or later than it was planned. A store that cannot write now is told later.
    public List<CategoryPath> change(Gear next) {
        arranging.changedFrom(gear.getAndSet(next).roster());
        return arranging.catchUp(timepiece.now());
    }

    private void catchUp() {
        try {
            List<CategoryPath> changed = arranging.catchUp(timepiece.now());
            if (!changed.isEmpty()) {
                touched.accept(Set.copyOf(changed));
            }
        } catch (StoreFailure e) {
            LOG.debug("the store does not know the configuration yet: {}", e.getMessage());
        }
    }

    /// The way out under the running configuration.
    public Fetcher fetcher() {
        return gear.get().fetcher();
    }

    /// Opens a pass over the sources that come due while a start ramps up; their first answers are counted in it.
    public void openInitialPass() {
        Instant end = timepiece.now().plus(Ramp.length(gear.get().roster().size()));
        List<SourceId> sources = ledger.sources().stream()
                .filter(Ledger.SourceState::enabled)
                .filter(it -> it.memory().course().nextDue() != null
                        && !it.memory().course().nextDue().isAfter(end))
                .map(Ledger.SourceState::source)
                .toList();
        if (!sources.isEmpty()) {
            initial = new InitialPass(open(sources, (_, _) -> {}).run(), end, Set.of());
        }
    }

    /// A pass over what comes due by itself; after `look` it is to be seen whether it still does. `suspects` seemed not
    /// to at the last look.
    private record InitialPass(PassRun run, Instant look, Set<SourceId> suspects) {}

    private void forget(Collection<SourceId> gone) {
        passes.dropEverywhere(List.copyOf(gone));
    }

    /// One second's work. One thread at a time ticks.
    public void tick() {
        timepiece.look();
        catchUp();
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
                        && isAfter(it.memory().course().nextDue(), now))
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
