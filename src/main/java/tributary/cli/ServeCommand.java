package tributary.cli;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tributary.plan.Configuration;
import tributary.refresh.Clockwork;
import tributary.serve.Server;

/// The main job: fetches on schedule and serves, until a signal ends it.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Fetches on schedule and serves the feeds.")
final class ServeCommand extends Configured {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /// How long visits and answers in flight may take to finish at a stop; systemd and Docker wait 10 s or longer.
    private static final Duration GRACE = Duration.ofSeconds(7);

    @Option(
            names = "--no-initial-fetch",
            description = "fetch nothing at the start: every source is first due one interval from now")
    private boolean noInitialFetch;

    ServeCommand(Parts parts) {
        super(parts);
    }

    @Override
    int run(Configuration configuration, CommandLine line) throws InterruptedException {
        var server = configuration.server();
        Server.mayListen(server.host(), server.port());
        House house = parts().open().open(config().file(), configuration);
        try {
            serve(house, configuration);
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
        try (Clockwork clockwork = parts().clockwork().get()) {
            house.touched().accept(Set.copyOf(house.rounds().arrange(!noInitialFetch)));
            if (!noInitialFetch) {
                house.rounds().openInitialPass();
            }
            clockwork.start(() -> tick(house), house.chores());
            LOG.info(
                    "serving {} on http://{}:{}/",
                    Words.count(configuration.sources().size(), "source", "sources"),
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
        house.reload().tick(house.rounds(), parts().fetcher(), house.touched());
        house.refolding().tick();
        house.rounds().tick();
        house.folders().tick();
        house.server().tick();
    }
}
