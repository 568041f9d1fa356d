package tributary.arrange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.cadence.Cadence;
import tributary.plan.Interval;
import tributary.plan.Source;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.time.Timepiece;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

/// Keeps the store in line with the configuration that runs: which sources there are, and when each is due.
public final class Arranging {
    private final Ledger ledger;
    private final Surroundings surroundings;
    private final Supplier<Gear> gear;
    private final Consumer<Collection<SourceId>> gone;

    /// The roster that the store knows while it could not be told of another one.
    private @Nullable Map<SourceId, Source> known;

    /// `gone` hears of sources that are not visited any more.
    public Arranging(
            Ledger ledger, Surroundings surroundings, Supplier<Gear> gear, Consumer<Collection<SourceId>> gone) {
        this.ledger = ledger;
        this.surroundings = surroundings;
        this.gear = gear;
        this.gone = gone;
    }

    /// A start: says when each source is first due. With `initial`, files are read at once and the others, like all
    /// that is overdue, ramp up; without, everything waits one interval before that.
    ///
    /// Answers the places that changed.
    public List<CategoryPath> begin(boolean initial, Instant now) {
        Collection<Source> sources = gear.get().roster().values();
        Map<SourceId, Instant> due = ramp(now).from(now, sources);
        if (!initial) {
            sources.forEach(source -> due.computeIfPresent(source.id(), (_, at) -> at.plus(period(source, now))));
        }
        List<CategoryPath> changed = ledger.arrange(Placing.of(gear.get(), sources), due, now);
        var late = new HashMap<>(due);
        late.keySet().retainAll(Set.copyOf(ledger.overdue(now)));
        ledger.reschedule(late);
        return changed;
    }

    /// After a pause of the whole program everything is overdue at once, as at a start.
    public void rampUpAgain(Instant now) {
        Set<SourceId> overdue = Set.copyOf(ledger.overdue(now.minus(Timepiece.PAUSE)));
        List<Source> late = gear.get().roster().values().stream()
                .filter(it -> overdue.contains(it.id()))
                .toList();
        ledger.reschedule(ramp(now).from(now, late));
    }

    private Ramp ramp(Instant now) {
        return new Ramp(surroundings.random(), source -> period(source, now));
    }

    /// The plain time between two visits.
    private Duration period(Source source, Instant now) {
        return cadence().period(source.interval(), null, now);
    }

    private Cadence cadence() {
        return new Cadence(surroundings.cron(), gear.get().configuration().fetch());
    }

    /// A cron expression speaks of the clock, not of the time that passed.
    public void planCronsAnew(Instant now) {
        var due = new HashMap<SourceId, Instant>();
        for (Source source : gear.get().roster().values()) {
            if (source.interval() instanceof Interval.Cron(String expression)) {
                surroundings.cron().next(expression, now).ifPresent(next -> due.put(source.id(), next));
            }
        }
        ledger.reschedule(due);
    }

    /// Another configuration runs; the one before had this roster.
    public void changedFrom(Map<SourceId, Source> before) {
        known = known == null ? before : known;
    }

    /// Tells the store of the roster that runs, if it does not know it. What is new ramps up, and nothing else comes
    /// sooner or later than it was planned. Answers the places that changed.
    public List<CategoryPath> catchUp(Instant now) {
        Map<SourceId, Source> before = known;
        if (before == null) {
            return List.of();
        }
        Map<SourceId, Source> roster = gear.get().roster();
        List<Source> other = roster.values().stream()
                .filter(it -> !isSame(before.get(it.id()), it))
                .toList();
        List<CategoryPath> changed = ledger.arrange(
                Placing.of(gear.get(), roster.values()), ramp(now).from(now, other), now);
        gone.accept(before.keySet().stream()
                .filter(id -> !roster.containsKey(id) || !roster.get(id).enabled())
                .toList());
        ledger.reschedule(changedDues(before, now));
        known = null;
        return changed;
    }

    private Map<SourceId, Instant> changedDues(Map<SourceId, Source> before, Instant now) {
        var dues = new HashMap<SourceId, Instant>();
        for (Ledger.SourceState state : ledger.sources()) {
            Source was = before.get(state.source());
            Source is = gear.get().roster().get(state.source());
            Memory memory = state.memory();
            if (was != null
                    && is != null
                    && !was.interval().equals(is.interval())
                    && memory.course().notBefore() == null) {
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
        Instant last = latest(state.memory().course().lastFetch(), state.asked(), now);
        Instant due =
                last.plus(cadence().period(interval, state.memory().posting().rhythm(), last));
        return due.isBefore(now) ? now : due;
    }

    /// The later of two moments that are known, or `otherwise`.
    private static Instant latest(@Nullable Instant one, @Nullable Instant other, Instant otherwise) {
        if (one == null || other == null) {
            return one != null ? one : other != null ? other : otherwise;
        }
        return one.isAfter(other) ? one : other;
    }
}
