package tributary.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tributary.plan.Configuration;
import tributary.refresh.Clockwork;
import tributary.serve.Server;

/// The main job: fetches on schedule and serves, until a signal ends it.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Fetches on schedule and serves the feeds.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /// How long visits and answers in flight may take to finish at a stop; systemd and Docker wait 10 s or longer.
    private static final Duration GRACE = Duration.ofSeconds(7);

    @Mixin
    private Config config = new Config();

    @Option(
            names = "--no-initial-fetch",
            description = "fetch nothing at the start: every source is first due one interval from now")
    private boolean noInitialFetch;

    @Spec
    private @Nullable CommandSpec spec;

    private final Parts parts;

    ServeCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        Optional<Configuration> configuration = config.read(parts.read(), err);
        if (configuration.isEmpty()) {
            return 1;
        }
        var server = configuration.get().server();
        Server.mayListen(server.host(), server.port());
        House house = parts.open().open(config.file(), configuration.get());
        try {
            serve(house, configuration.get());
        } finally {
            house.store().close();
        }
        return 0;
    }

    private void serve(House house, Configuration configuration) throws InterruptedException {
        var stop = new CountDownLatch(1);
        Signals.onStop(stop::countDown);
        Signals.onHangUp(house.reload()::ask);
        var server = configuration.server();
        int port = house.server().start(server.host(), server.port());
        try (Clockwork clockwork = parts.clockwork().get()) {
            house.touched().accept(Set.copyOf(house.rounds().arrange(!noInitialFetch)));
            if (!noInitialFetch) {
                house.rounds().openInitialPass();
            }
            clockwork.start(() -> tick(house), house.chores());
            LOG.info(
                    "serving {} sources on http://{}:{}/",
                    configuration.sources().size(),
                    server.host(),
                    port);
            stop.await();
            LOG.info("stopping");
        } finally {
            house.folders().close();
            house.refolding().close();
            house.rounds().close(GRACE);
            house.server().close();
        }
    }

    private void tick(House house) {
        house.reload().tick(house.rounds(), parts.fetcher(), house.touched());
        house.refolding().tick();
        house.rounds().tick();
        house.folders().tick();
    }
}
