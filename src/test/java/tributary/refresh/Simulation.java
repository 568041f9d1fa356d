package tributary.refresh;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tributary.article.CategoryPath;
import tributary.fetch.Validators;
import tributary.plan.Configuration;
import tributary.plan.Source;
import tributary.refresh.SimulatedJudge.Flight;
import tributary.store.MemoryLedger;
import tributary.time.Steady;

/// A world in simulated time: publishers with moods, one or two processes on one ledger, and everything that may
/// happen to them. All of it follows from a seed.
final class Simulation {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    /// Longer than anybody waits for a publisher who is well again.
    private static final Duration HEALING = Duration.ofDays(4);

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /// How large a world is, for how long it goes wrong, and how often.
    record Size(
            int sources, int origins, Duration length, Duration betweenTroubles, double itemsPerDay, boolean rare) {}

    private final Size size;
    private final Random random;
    private final Timeline time = new Timeline();
    private final MemoryLedger ledger = new MemoryLedger();
    private final SimulatedFile file;
    private final SimulatedJudge judge;
    private final SimulatedLeases leases = new SimulatedLeases();
    private final Map<Integer, SimulatedPublisher> publishers = new TreeMap<>();
    private final List<SimulatedProcess> processes = new ArrayList<>();
    private final boolean shared;
    private Configuration configuration;
    private boolean troubled = true;
    private boolean storeDown;
    private long offset;
    private int boot;
    private long booted;

    Simulation(long seed, Size size, Path folder) {
        this.size = size;
        this.random = new Random(seed);
        this.file = new SimulatedFile(folder, size.origins());
        this.judge = new SimulatedJudge(file, ledger);
        this.shared = random.nextInt(5) < 2;
        for (int i = 0; i < size.sources(); i++) {
            var uri = URI.create("https://o%d.example/%d".formatted(file.originOf(i), i));
            publishers.put(i, new SimulatedPublisher(uri, new Random(random.nextLong()), size.itemsPerDay()));
            file.lines().put(i, new SimulatedFile.Line(interval(), true));
            judge.configured(i, 0, false);
        }
        this.configuration = file.read();
    }

    private Duration interval() {
        long[] often = {300, 300, 900, 1800, 3600, 3600, 7200, 21_600, 0};
        long[] rarely = {0, 43_200, 86_400, 86_400, 86_400, 86_400};
        long[] choice = size.rare() ? rarely : often;
        return Duration.ofSeconds(choice[random.nextInt(choice.length)]);
    }

    /// Runs it all; throws when a promise is broken. Answers how many requests there were.
    long run() {
        for (int i = 0; i < (shared ? 2 : 1); i++) {
            startProcess(i * 5 * SECOND);
        }
        time.in(trouble(), this::makeTrouble);
        time.runUntil(size.length().toMillis());
        troubled = false;
        storeDown = false;
        publishers.values().forEach(SimulatedPublisher::heal);
        time.runUntil(time.now() + HEALING.toMillis());
        judge.conclude(publishers, time.now());
        for (SimulatedProcess process : processes) {
            if (process.rounds().isRunning()) {
                throw new SimulatedJudge.Broken("a pass never ended");
            }
        }
        return judge.requests();
    }

    List<String> trace() {
        return judge.trace();
    }

    // ---- what processes see of it ----

    Timeline time() {
        return time;
    }

    MemoryLedger ledger() {
        return ledger;
    }

    Configuration configuration() {
        return configuration;
    }

    boolean isStoreDown() {
        return storeDown;
    }

    Instant wall() {
        return BEGINNING.plusMillis(time.now() + offset);
    }

    Steady steady() {
        return new Steady() {
            @Override
            public String boot() {
                return "boot " + boot;
            }

            @Override
            public long nanos() {
                return time.now() * 1_000_000;
            }

            @Override
            public Duration uptime() {
                return Duration.ofMillis(time.now() - booted);
            }
        };
    }

    /// Until a source is due by the clock on the wall; never less than nothing.
    long millisUntilDue() {
        Instant due = ledger.firstDue();
        return due.equals(Instant.MAX)
                ? HOUR
                : Math.max(0, Duration.between(wall(), due).toMillis());
    }

    Flight ask(URI uri, Validators validators) {
        int source = Integer.parseInt(uri.getPath().substring(1));
        SimulatedPublisher publisher = publishers.get(source);
        long now = time.now();
        judge.asked(source, validators, publisher, now);
        return judge.begin(source, publisher.answer(validators, now, BEGINNING.plusMillis(now)), now);
    }

    /// The ledger was asked, and answered.
    void told(String question, Object[] arguments, Object answer) {
        leases.told(question, arguments, answer, time.now());
    }

    void answered(Flight flight) {
        judge.end(flight);
    }

    void learned(Flight flight) {
        judge.end(flight);
        judge.learned(flight, time.now());
    }

    /// What was asked and answered came to nothing: the source waits as if it was visited, and perhaps for a rest.
    void lost(Flight flight) {
        judge.end(flight);
        judge.excuse(flight.source, 25 * HOUR);
    }

    /// A source was claimed and not asked: nobody knows that, so it waits as if it was.
    void cutOff(Source source) {
        int number = Integer.parseInt(URI.create(source.id().value()).getPath().substring(1));
        judge.cutOff(number);
    }

    void note(String what) {
        judge.note(time.now(), what);
    }

    // ---- what happens to it ----

    private long trouble() {
        return (long)
                (-Math.log(1 - random.nextDouble()) * size.betweenTroubles().toMillis());
    }

    private void makeTrouble() {
        if (!troubled) {
            return;
        }
        SimulatedProcess one = processes.isEmpty() ? null : processes.get(random.nextInt(processes.size()));
        int dice = random.nextInt(10);
        if (one != null) {
            switch (dice) {
                case 0 -> kill(one, SimulatedProcess.Death.NONE);
                case 1 -> whenBusy(one, () -> kill(one, SimulatedProcess.Death.NONE));
                case 2 -> kill(one, SimulatedProcess.Death.BEFORE_COMMIT);
                case 3 -> kill(one, SimulatedProcess.Death.AFTER_COMMIT);
                case 4 -> freezeSoon(one);
                case 5 ->
                    setClock(random.nextInt(2) == 0 ? random.nextLong(400 * 24 * HOUR) : -random.nextLong(9 * HOUR));
                case 6 -> edit();
                case 7 -> fillDisk();
                default -> refresh(one);
            }
        }
        time.in(random.nextInt(4) == 0 ? random.nextLong(2 * MINUTE) : trouble(), this::makeTrouble);
    }

    private void kill(SimulatedProcess process, SimulatedProcess.Death where) {
        note("a process dies " + where);
        process.die(where);
    }

    /// Starts another one, after a while; now and then the machine starts anew, and its clock is late.
    void died(SimulatedProcess process) {
        processes.remove(process);
        long pause = random.nextInt(6) == 0 ? random.nextLong(50 * HOUR) : SECOND + random.nextLong(10 * MINUTE);
        long rest = troubled ? pause : SECOND;
        excuseAll(rest);
        if (processes.isEmpty() && random.nextInt(3) == 0) {
            time.in(rest / 2, () -> {
                if (processes.isEmpty()) {
                    boot++;
                    booted = time.now();
                    leases.forget();
                    offset -= random.nextInt(2) == 0 ? 0 : random.nextLong(30 * HOUR);
                    excuseAll(time.now() - judge.lastOfAll()); // a late clock hides how long nobody was asked
                    note("the machine starts anew, at " + wall());
                }
            });
        }
        startProcess(rest);
    }

    private void startProcess(long pause) {
        time.in(pause, () -> {
            if (storeDown) {
                startProcess(10 * SECOND);
                return;
            }
            note("a process starts, at " + wall());
            if (!shared) {
                ledger.forgetLeases();
                leases.forget();
            }
            var process = new SimulatedProcess(this, random.nextLong());
            processes.add(process);
            process.act(0, process::begin);
        });
    }

    /// At any moment, between a claim and its request, or between a request and its answer.
    private void freezeSoon(SimulatedProcess process) {
        long millis = random.nextInt(3) == 0 ? random.nextLong(2 * HOUR) : random.nextLong(5 * MINUTE);
        switch (random.nextInt(3)) {
            case 0 -> freeze(process, millis);
            case 1 -> process.freezeAtClaim(millis);
            default -> whenBusy(process, () -> freeze(process, millis));
        }
    }

    /// As soon as the process waits for an answer, or not at all.
    private void whenBusy(SimulatedProcess process, Runnable step) {
        if (process.isBusy()) {
            step.run();
        } else if (process.isAlive() && troubled) {
            time.in(random.nextLong(2 * SECOND), () -> whenBusy(process, step));
        }
    }

    void freeze(SimulatedProcess process, long millis) {
        note("a process stands still for " + Duration.ofMillis(millis));
        process.freeze(millis);
        excuseAll(millis + 18 * MINUTE);
    }

    private void setClock(long millis) {
        note("the clock is set by " + Duration.ofMillis(millis));
        offset += millis;
        processes.forEach(process -> process.act(random.nextInt(1000), process.rounds()::tick));
    }

    private void edit() {
        int source = random.nextInt(size.sources());
        SimulatedFile.Line line = file.lines().get(source);
        boolean again = line == null || !line.enabled();
        if (random.nextInt(4) == 0) {
            file.lines().remove(source);
            leases.forget(SimulatedJudge.id(publishers.get(source)));
        } else {
            file.lines().put(source, new SimulatedFile.Line(interval(), random.nextInt(4) > 0));
            judge.configured(source, time.now(), again);
        }
        note("source " + source + " is edited: " + file.lines().get(source));
        configuration = file.read();
        processes.forEach(process -> process.act(random.nextLong(1000), process::reload));
    }

    private void fillDisk() {
        long millis = random.nextLong(40 * MINUTE);
        note("the disk is full for " + Duration.ofMillis(millis));
        storeDown = true;
        excuseAll(millis);
        time.in(millis, () -> storeDown = false);
    }

    private void refresh(SimulatedProcess process) {
        boolean force = random.nextBoolean();
        var place = random.nextBoolean() ? CategoryPath.ALL : CategoryPath.of("part" + random.nextInt(3));
        note("somebody asks for " + place + (force ? " by force" : ""));
        process.act(0, () -> {
            publishers.keySet().forEach(source -> judge.wished(source, time.now()));
            process.rounds().refresh(place, force);
        });
        if (random.nextBoolean()) {
            time.in(MINUTE + random.nextLong(20 * SECOND), () -> askAgain(place));
        }
        if (random.nextInt(3) == 0 && troubled) {
            time.in(random.nextLong(20 * SECOND), this::fillDisk);
        }
    }

    /// Somebody is impatient: visits of the first pass may still be under way.
    private void askAgain(CategoryPath place) {
        for (SimulatedProcess process : List.copyOf(processes)) {
            process.act(0, () -> {
                publishers.keySet().forEach(source -> judge.wished(source, time.now()));
                process.rounds().refresh(place, false);
            });
        }
    }

    private void excuseAll(long millis) {
        publishers.keySet().forEach(source -> judge.excuse(source, millis));
    }
}
