package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Runs the dispatcher through simulated months, with slow, lying, dying and reviving publishers, processes that are
/// killed at any step, clocks that are set, files that are edited, full disks and two processes on one store.
///
/// A failure names its seed: `-Dtributary.seed=N` runs that one alone.
class SimulationTest {
    private static final Simulation.Size SMALL =
            new Simulation.Size(24, 6, Duration.ofDays(6), Duration.ofHours(3), 2, false);
    private static final Simulation.Size YEAR =
            new Simulation.Size(1000, 120, Duration.ofDays(361), Duration.ofHours(72), 0.02, true);

    /// How many small worlds; `-Dtributary.seeds=N` for a long night.
    private static final long SEEDS = Long.getLong("tributary.seeds", 12);

    @TempDir
    Path folder;

    @BeforeAll
    static void beQuiet() {
        ((Logger) LoggerFactory.getLogger("tributary.refresh")).setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        ((Logger) LoggerFactory.getLogger("tributary.refresh")).setLevel(null);
    }

    @Test
    void whateverHappensEveryPromiseIsKept() {
        Long only = Long.getLong("tributary.seed");
        (only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only)).forEach(seed -> run(seed, SMALL));
    }

    @Test
    void aThousandSourcesHaveAGoodYear() {
        assertThat(run(2026, YEAR)).isGreaterThan(200_000);
    }

    @Test
    void aSeedTellsTheSameStoryTwice() {
        var once = new Simulation(7, SMALL, folder);
        var again = new Simulation(7, SMALL, folder);
        assertThat(once.run()).isEqualTo(again.run());
        assertThat(once.trace()).isEqualTo(again.trace());
    }

    private long run(long seed, Simulation.Size size) {
        var simulation = new Simulation(seed, size, folder);
        try {
            return simulation.run();
        } catch (RuntimeException | Error e) {
            String story = String.join("\n", simulation.trace());
            throw new AssertionError("-Dtributary.seed=" + seed + " breaks a promise: " + e + "\n" + story, e);
        }
    }
}
