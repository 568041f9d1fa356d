package tributary.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.CategoryPath;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.fetch.Failure;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.plan.Configuration;
import tributary.store.Memory;
import tributary.store.MemoryLedger;
import tributary.store.Pass;
import tributary.time.Steady;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

class ErrandTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final MemoryLedger ledger = new MemoryLedger();
    private final AtOnce crew = new AtOnce();
    private Instant now = NOON;

    @TempDir
    private Path folder;

    @Test
    void aVisitThatNeedsMoreStackThanThereIsIsAFailureLikeOthers() throws IOException {
        var asked = new AtomicInteger();
        Rounds rounds = rounds(_ -> {
            asked.incrementAndGet();
            throw new StackOverflowError();
        });

        rounds.tick();
        now = NOON.plusSeconds(3600);
        rounds.tick();
        assertThat(asked).as("what is overdue after a pause ramps up").hasValue(1);
        now = now.plusSeconds(10);
        rounds.tick();

        assertThat(asked).hasValue(2);
        Memory memory = ledger.sources().getFirst().memory();
        assertThat(memory.course().lastOutcome()).isEqualTo(Memory.Outcome.FAILED);
        assertThat(memory.course().failures()).isEqualTo(2);
        assertThat(memory.course().nextDue()).isAfter(now);
    }

    @Test
    void aStoreThatCouldNotWriteIsNoFaultOfTheProgram() throws IOException {
        Rounds rounds = rounds(_ -> {
            throw MemoryLedger.fullDisk();
        });

        rounds.tick();

        assertThat(ledger.sources().getFirst().memory().course().lastError())
                .isEqualTo("what came could not be stored: no space left");
    }

    @Test
    void aVisitWhoseTurnComesTooLateIsMadeAnew() throws IOException, InterruptedException {
        var asked = new AtomicInteger();
        Rounds rounds = rounds(_ -> {
            asked.incrementAndGet();
            return new Reply.Failed(Failure.TIMEOUT, "nobody answers", null);
        });
        var delays = new ArrayDeque<Integer>(List.of(5));
        crew.beforeStart = () -> {
            for (int i = Objects.requireNonNullElse(delays.poll(), 0); i > 0; i--) {
                now = now.plusSeconds(8);
                rounds.tick();
            }
        };
        var heard = new ArrayList<String>();

        Pass pass = rounds.pass(CategoryPath.ALL, (visited, _) -> heard.add(visited.words()));

        assertThat(asked).hasValue(1);
        assertThat(heard).singleElement().asString().contains("nobody answers");
        assertThat(pass.failed()).isOne();
    }

    private Rounds rounds(Fetcher fetcher) throws IOException {
        var surroundings =
                new Surroundings(() -> now, Steady.trusting(() -> now), new Random(1), new Clockwork.Calendar());
        var rounds = new Rounds(ledger, Gear.of(configuration(), fetcher), surroundings, crew, _ -> {});
        rounds.arrange(true);
        now = now.plusSeconds(10);
        return rounds;
    }

    private Configuration configuration() throws IOException {
        Path file = Files.writeString(
                folder.resolve("feeds.yaml"),
                "fetch: { interval: 5m }\nfeeds: { a: { b: \"https://e.example/f\" } }\n");
        return switch (new ConfigFile(Clockwork::flaw, "dev").read(file, Map.of())) {
            case Loaded.Good good -> good.configuration();
            case Loaded.Bad bad -> throw new IllegalStateException(bad.toString());
        };
    }

    /// Does everything when it is told to.
    private static final class AtOnce implements Crew {
        private Runnable beforeStart = () -> {};

        @Override
        public void start(Errand errand) {
            beforeStart.run();
            errand.ask();
            errand.settle();
        }

        @Override
        public void soon(Runnable step) {
            step.run();
        }

        @Override
        public void stop() {}
    }
}
