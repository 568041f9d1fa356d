package tributary;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import tributary.address.Addresses;
import tributary.cli.House;
import tributary.cli.KeptFolders;
import tributary.cli.Parts;
import tributary.cli.Program;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.connect.Manners;
import tributary.fetch.Fetcher;
import tributary.network.HttpFetcher;
import tributary.plan.Configuration;
import tributary.refresh.Chores;
import tributary.refresh.Clockwork;
import tributary.refresh.Refolding;
import tributary.refresh.Reload;
import tributary.refresh.Rounds;
import tributary.report.Inside;
import tributary.serve.Server;
import tributary.shelf.Shelf;
import tributary.store.Store;
import tributary.story.Window;
import tributary.tables.SqliteStore;
import tributary.time.Machine;
import tributary.time.Steady;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

/// The program: wires every room by constructor and runs the command that was asked for. It holds the only clock.
public final class Tributary {
    private static final int WINDOW = 200_000;
    private static final long SHELF_BYTES = 64L << 20;

    private final InstantSource clock;
    private final Steady steady;
    private final RandomGenerator random;
    private final String version;
    private final ConfigFile files;

    /// On a clock that nobody sets.
    Tributary(InstantSource clock, RandomGenerator random) {
        this(clock, Steady.trusting(clock), random);
    }

    Tributary(InstantSource clock, Steady steady, RandomGenerator random) {
        this.clock = clock;
        this.steady = steady;
        this.random = random;
        String built = Tributary.class.getPackage().getImplementationVersion();
        this.version = built == null ? "dev" : built;
        this.files = new ConfigFile(Clockwork::flaw, version);
    }

    public static void main(String[] arguments) {
        var out = new FileOutputStream(FileDescriptor.out);
        var tributary = new Tributary(Clock.systemUTC(), new Machine(), new Random());
        System.exit(new Program(System.in, out, tributary.parts()).run(arguments));
    }

    Parts parts() {
        return new Parts(this::read, this::fetcher, this::open, Clockwork::new, this::plainFetcher, version);
    }

    Loaded read(Path file) {
        return files.read(file, System.getenv());
    }

    private static void pause(long nanoseconds) {
        try {
            Thread.sleep(Duration.ofNanos(nanoseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Opens the store and wires everything around it; nothing runs yet.
    House open(Path file, Configuration configuration) {
        Store store = SqliteStore.open(configuration.storage().file(), new Window(WINDOW));
        var shelf = new Shelf(SHELF_BYTES, clock, Tributary::pause);
        var surroundings = new Surroundings(clock, steady, random, new Clockwork.Calendar());
        var gear = Gear.of(configuration, fetcher(configuration));
        var rounds = new Rounds(store, gear, surroundings, shelf::touched);
        var reload = new Reload(file, configuration, () -> read(file));
        var inside = new Inside(reload, store, rounds, rounds::fetcher, clock, version, clock.instant());
        var chores = new Chores(store, reload, clock, shelf::touched);
        var refolding = new Refolding(store, clock, shelf::touched);
        var folders = new KeptFolders(store, () -> reload.get().configuration(), clock);
        return new House(store, rounds, reload, refolding, chores, new Server(inside, shelf), folders, shelf::touched);
    }

    Fetcher fetcher(Configuration configuration) {
        var fetch = configuration.fetch();
        var manners = Manners.standard(fetch.userAgent()).perOrigin(fetch.perHostConcurrency(), fetch.perHostDelay());
        var server = configuration.server();
        var listener = InetSocketAddress.createUnresolved(server.host(), server.port());
        return new HttpFetcher(manners, fetch.addresses(), listener);
    }

    private Fetcher plainFetcher() {
        return new HttpFetcher(Manners.standard("Tributary/" + version), Addresses.PUBLIC_ONLY, null);
    }
}
