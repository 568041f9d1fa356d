package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.plan.Configuration;
import tributary.store.MemoryLedger;
import tributary.time.Steady;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

/// What the pass of a start counts.
class InitialPassTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<Errand> started = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aVisitThatIsStoredAndNotYetCountedIsNoStray() throws Exception {
        Rounds[] self = new Rounds[1];
        self[0] = rounds(() -> {
            now = now.plusSeconds(20);
            self[0].tick();
        });
        self[0].arrange(true);
        self[0].openInitialPass();
        now = now.plusSeconds(11);
        self[0].tick();

        started.forEach(errand -> {
            errand.ask();
            errand.settle();
        });

        assertThat(ledger.lastPass().orElseThrow()).satisfies(pass -> {
            assertThat(pass.sources()).isEqualTo(1);
            assertThat(pass.failed()).isEqualTo(1);
        });
    }

    private Rounds rounds(Runnable stored) throws Exception {
        Gear gear = Gear.of(configuration(), _ -> new Reply.Failed(Failure.CONNECT, "nobody is there", null));
        var surroundings = new Surroundings(() -> now, steady(), new Random(1), new Clockwork.Calendar());
        return new Rounds(ledger, gear, surroundings, new Collecting(), _ -> stored.run());
    }

    private Steady steady() {
        Instant start = now;
        return new Steady() {
            @Override
            public String boot() {
                return "boot";
            }

            @Override
            public long nanos() {
                return uptime().toNanos();
            }

            @Override
            public Duration uptime() {
                return Duration.between(start, now);
            }
        };
    }

    private Configuration configuration() throws Exception {
        Path file = Files.writeString(folder.resolve("feeds.yaml"), "feeds: { a: https://e.example/feed }");
        return switch (new ConfigFile(Clockwork::flaw, "test").read(file, Map.of())) {
            case Loaded.Good(var configuration, var _) -> configuration;
            case Loaded.Bad bad -> throw new AssertionError(bad.mistakes());
        };
    }

    private final class Collecting implements Crew {
        @Override
        public void start(Errand errand) {
            started.add(errand);
        }

        @Override
        public void soon(Runnable step) {
            step.run();
        }

        @Override
        public void stop() {}
    }
}
