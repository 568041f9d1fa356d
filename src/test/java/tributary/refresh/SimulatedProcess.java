package tributary.refresh;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.refresh.SimulatedJudge.Flight;
import tributary.store.Committed;
import tributary.store.Ledger;
import tributary.store.MemoryLedger;
import tributary.store.StoreFailure;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

/// One life of a process: the real dispatcher with a crew that carries its errands out in simulated time. It may be
/// killed at any step, also inside a commit, or stand still for a while.
final class SimulatedProcess implements Crew {
    private static final Set<String> READS = Set.of("sources", "resting", "known", "lastPass", "restsUntil");

    private final Simulation world;
    private final Random random;
    private final Rounds rounds;
    private final Map<Errand, Flight> underWay = new HashMap<>();
    private final List<Errand> claimed = new ArrayList<>();
    private @Nullable Flight flight;
    private @Nullable Flight settling;
    private boolean alive = true;
    private long frozenUntil;
    private long frozenAtClaim;
    private long nextTick = Long.MAX_VALUE;
    private Death death = Death.NONE;

    /// Where in the next commit the process is to die.
    enum Death {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /// What stops everything a dead process was about to do.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    SimulatedProcess(Simulation world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        var surroundings = new Surroundings(world::wall, world.steady(), random, new Clockwork.Calendar());
        this.rounds = new Rounds(guarded(world.ledger()), gear(), surroundings, this, _ -> {});
    }

    private Gear gear() {
        return Gear.of(world.configuration(), this::fetch);
    }

    Rounds rounds() {
        return rounds;
    }

    boolean isAlive() {
        return alive;
    }

    void begin() {
        rounds.arrange(true);
        rounds.openInitialPass();
        planTick(0);
    }

    void reload() {
        rounds.change(gear());
    }

    void die(Death where) {
        death = where;
        if (where == Death.NONE) {
            kill();
        }
    }

    void freeze(long millis) {
        frozenUntil = Math.max(frozenUntil, world.time().now() + millis);
    }

    /// Stands still between the next claim and its request.
    void freezeAtClaim(long millis) {
        frozenAtClaim = millis;
    }

    /// Whether it waits for an answer.
    boolean isBusy() {
        return !underWay.isEmpty();
    }

    private void kill() {
        alive = false;
        claimed.forEach(errand -> world.cutOff(errand.source()));
        underWay.values().forEach(world::lost);
        world.died(this);
    }

    /// Does something now or, when the process stands still, as soon as it goes on.
    void act(long delay, Runnable step) {
        world.time().in(delay, () -> perform(step));
    }

    private void perform(Runnable step) {
        long now = world.time().now();
        if (!alive) {
            return;
        }
        if (now < frozenUntil) {
            world.time().in(frozenUntil - now, () -> perform(step));
            return;
        }
        try {
            step.run();
        } catch (Killed e) {
            return;
        } catch (StoreFailure e) {
            world.time().in(1000, () -> perform(rounds::tick));
        }
        planTick(1);
    }

    /// A tick is due each second; those at which nothing can happen are left out.
    private void planTick(long delay) {
        long now = world.time().now();
        long due = Math.max(now + delay, world.millisUntilDue() + now);
        long at = (due + 999) / 1000 * 1000;
        if (at < nextTick || nextTick <= now) {
            nextTick = at;
            world.time().in(at - now, () -> {
                if (nextTick == at) {
                    nextTick = Long.MAX_VALUE;
                    perform(rounds::tick);
                }
            });
        }
    }

    // ---- its crew ----

    @Override
    public void start(Errand errand) {
        claimed.add(errand);
        if (frozenAtClaim > 0) {
            world.freeze(this, frozenAtClaim);
            frozenAtClaim = 0;
        }
        long delay = random.nextInt(8) == 0 ? random.nextInt(20_000) : random.nextInt(50);
        act(delay, () -> ask(errand));
    }

    private void ask(Errand errand) {
        flight = null;
        errand.ask();
        Flight its = flight;
        if (its == null) {
            act(0, () -> settle(errand, null));
        } else {
            underWay.put(errand, its);
            world.time().in(its.response.millis(), () -> world.answered(its));
            act(its.response.millis(), () -> settle(errand, its));
        }
    }

    private void settle(Errand errand, @Nullable Flight its) {
        underWay.remove(errand);
        claimed.remove(errand);
        settling = its;
        try {
            errand.settle();
        } finally {
            settling = null;
            if (its != null && !its.isLearned()) {
                world.lost(its);
            } else if (its == null) {
                world.cutOff(errand.source());
            }
        }
    }

    private Reply fetch(Request request) {
        Flight its = world.ask(((Request.Http) request).uri(), request.validators());
        flight = its;
        return its.response.reply();
    }

    @Override
    public void soon(Runnable step) {
        act(0, step);
    }

    @Override
    public void stop() {}

    // ---- its ledger ----

    private Ledger guarded(Ledger ledger) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, arguments) -> {
                    if (!alive) {
                        throw new Killed();
                    }
                    if (world.isStoreDown() && !READS.contains(method.getName())) {
                        throw MemoryLedger.fullDisk();
                    }
                    boolean commits = method.getName().equals("commit");
                    if (commits && death == Death.BEFORE_COMMIT) {
                        kill();
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(ledger, arguments);
                        world.told(method.getName(), arguments, answer);
                        if (commits && answer instanceof Committed committed && committed.accepted()) {
                            learned();
                        }
                        if (commits && death == Death.AFTER_COMMIT) {
                            kill();
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void learned() {
        Flight its = settling;
        if (its != null) {
            world.learned(its);
        }
    }
}
