package tributary.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.SourceId;
import tributary.config.ConfigFile;
import tributary.config.Loaded;
import tributary.refresh.Clockwork;
import tributary.store.Ledger;
import tributary.store.MemoryLedger;
import tributary.store.StoreFailure;
import tributary.time.Steady;
import tributary.visit.Gear;
import tributary.visit.Surroundings;

class ArrangingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private final MemoryLedger ledger = new MemoryLedger();
    private boolean full;

    @Test
    void whatAFullDiskKeptFromTheStoreIsToldLater() throws Exception {
        var gear = new AtomicReference<>(gear("a: https://e.example/a\n  b: https://e.example/b"));
        var gone = new ArrayList<SourceId>();
        var surroundings =
                new Surroundings(() -> NOON, Steady.trusting(() -> NOON), new Random(1), new Clockwork.Calendar());
        var arranging = new Arranging(ledgerOnDisk(), surroundings, gear::get, gone::addAll);
        arranging.begin(true, NOON);

        full = true;
        arranging.changedFrom(gear.getAndSet(gear("a: https://e.example/a")).roster());
        assertThatThrownBy(() -> arranging.catchUp(NOON)).isInstanceOf(StoreFailure.class);
        arranging.changedFrom(gear.getAndSet(gear("a: https://e.example/a\n  c: https://e.example/c"))
                .roster());
        assertThatThrownBy(() -> arranging.catchUp(NOON)).isInstanceOf(StoreFailure.class);
        assertThat(known()).containsExactly("https://e.example/a", "https://e.example/b");

        full = false;
        arranging.catchUp(NOON);
        assertThat(known()).containsExactly("https://e.example/a", "https://e.example/c");
        assertThat(gone).containsExactly(new SourceId("https://e.example/b"));
    }

    private List<String> known() {
        return ledger.sources().stream().map(it -> it.source().value()).sorted().toList();
    }

    private Ledger ledgerOnDisk() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, arguments) -> {
                    if (full) {
                        throw MemoryLedger.fullDisk();
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Gear gear(String feeds) throws Exception {
        Path file = Files.writeString(folder.resolve("feeds.yaml"), "feeds:\n  " + feeds + "\n");
        return switch (new ConfigFile(Clockwork::flaw, "test").read(file, Map.of())) {
            case Loaded.Good(var configuration, var _) ->
                Gear.of(configuration, _ -> {
                    throw new AssertionError("nothing is fetched here");
                });
            case Loaded.Bad bad -> throw new AssertionError(bad.mistakes());
        };
    }
}
