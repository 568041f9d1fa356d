package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.cadence.Roads;
import tributary.plan.Configuration;
import tributary.plan.Source;
import tributary.store.Terms;
import tributary.visit.Gear;

/// What is under way and what is wanted, and from both what to claim next. Not safe for threads: [Dispatcher] guards
/// it.
final class Board {
    /// A visit that waits this long costs no work: it gives its place to another one. As many as there are places may
    /// do so.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Lanes<SourceId> lanes = new Lanes<>();

    /// What is wished for and was not visited meanwhile; the lanes may still name sources that were.
    private final Map<SourceId, Wish> wishes = new HashMap<>();

    /// Wishes whose origin had no place left, by whomever it is taken: tried again when one may have come free.
    private final List<Wish> held = new ArrayList<>();

    /// In the order in which they began.
    private final SequencedMap<SourceId, Errand> underWay = new LinkedHashMap<>();

    private boolean due;
    private boolean moreDue;
    private boolean wishesNext;

    /// A source that somebody wants visited now. `refused` hears when it is not.
    record Wish(SourceId source, boolean force, Consumer<SourceId> refused) {
        private Wish and(Wish other) {
            return new Wish(source, force || other.force, refused.andThen(other.refused));
        }
    }

    /// What is claimed next: these wishes, or, without any, what is due.
    record Next(List<Wish> wishes, Terms terms) {}

    /// Adds wishes; a source that is being visited just now is not visited twice.
    void wish(Collection<Wish> wanted, Gear gear) {
        for (Wish wish : wanted) {
            if (isVisited(wish.source())) {
                continue;
            }
            if (!wishes.containsKey(wish.source())) {
                lanes.add(lane(gear.roster().get(wish.source())), wish.source());
            }
            wishes.merge(wish.source(), wish, Wish::and);
        }
    }

    boolean isVisited(SourceId source) {
        return underWay.containsKey(source);
    }

    boolean isIdle() {
        return underWay.isEmpty();
    }

    /// Sources may be due, and places may have come free.
    void due(Gear gear) {
        due = true;
        takeUp(gear);
    }

    /// Puts wishes aside until a place may have come free.
    void hold(Collection<Wish> full) {
        held.addAll(full);
    }

    private void takeUp(Gear gear) {
        List<Wish> again = List.copyOf(held);
        held.clear();
        wish(again, gear);
    }

    /// Whether more were due than could be claimed: then they are looked for again when a place comes free.
    void moreDue(boolean more) {
        moreDue = more;
    }

    /// What to claim now, if there is anything and a place for it: what is due and what is wished for take turns.
    Optional<Next> next(Gear gear, Instant now) {
        var fetch = gear.configuration().fetch();
        int free = free(fetch, now);
        if (free <= 0) {
            return Optional.empty();
        }
        List<Wish> some = due && !wishesNext ? List.of() : wished(free, fetch.perHostConcurrency());
        if (!due && some.isEmpty()) {
            return Optional.empty();
        }
        due = due && !some.isEmpty();
        wishesNext = some.isEmpty();
        return Optional.of(new Next(some, terms(gear, free)));
    }

    private List<Wish> wished(int free, int perOrigin) {
        List<Wish> some = List.of();
        while (some.isEmpty() && !wishes.isEmpty()) {
            List<SourceId> named = lanes.next(free, perOrigin);
            if (named.isEmpty()) {
                break;
            }
            some = named.stream().map(wishes::remove).filter(Objects::nonNull).toList();
        }
        return some;
    }

    /// False when its source is being visited already.
    boolean begin(Errand errand) {
        SourceId source = errand.source().id();
        if (underWay.putIfAbsent(source, errand) != null) {
            return false;
        }
        wishes.computeIfPresent(source, (_, wish) -> wish.force() && !errand.force() ? wish : null);
        lanes.begin(lane(errand.source()));
        return true;
    }

    void end(Errand errand, Gear gear) {
        underWay.remove(errand.source().id());
        lanes.end(lane(errand.source()));
        due |= moreDue;
        takeUp(gear);
    }

    void forgetWishes() {
        wishes.clear();
        held.clear();
        lanes.clear();
    }

    private static String lane(@Nullable Source source) {
        String origin = source == null ? null : Roads.lane(source);
        return origin == null ? "" : origin;
    }

    private int free(Configuration.Fetch fetch, Instant now) {
        Instant patience = now.minus(PATIENCE);
        int slow = 0;
        for (Errand errand : underWay.values()) {
            if (slow == fetch.concurrency() || errand.started().isAfter(patience)) {
                break;
            }
            slow++;
        }
        return fetch.concurrency() - (underWay.size() - slow);
    }

    /// Sources that failed last time get half of the places: those that hang must not hold up those that answer.
    private Terms terms(Gear gear, int free) {
        var fetch = gear.configuration().fetch();
        long ailing = underWay.values().stream()
                .filter(it -> it.claim().memory().course().failures() > 0)
                .count();
        int places = (fetch.concurrency() + 1) / 2;
        return new Terms(
                gear.lease(),
                free,
                (int) Math.max(0, places - ailing),
                fetch.perHostConcurrency(),
                fetch.refreshFloor());
    }
}
