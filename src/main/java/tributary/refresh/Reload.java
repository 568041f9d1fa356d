package tributary.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.CategoryPath;
import tributary.config.HiddenFile;
import tributary.config.Loaded;
import tributary.fetch.Fetcher;
import tributary.plan.Configuration;
import tributary.plan.Live;
import tributary.visit.Gear;

/// Watches feeds.yaml: a saved file is taken over while we run; one with mistakes is reported, and the last good
/// configuration stays.
public final class Reload implements Supplier<Live> {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final Path file;
    private final Supplier<Loaded> reading;
    private final AtomicReference<Live> live;
    private final AtomicBoolean asked = new AtomicBoolean();
    private String seen;

    /// `reading` reads the file again.
    public Reload(Path file, Configuration first, Supplier<Loaded> reading) {
        this.file = file;
        this.reading = reading;
        this.live = new AtomicReference<>(new Live(first, List.of()));
        this.seen = stamp();
    }

    @Override
    public Live get() {
        return live.get();
    }

    /// Reads the file at the next tick, changed or not.
    public void ask() {
        asked.set(true);
    }

    /// Looks whether the file was saved since the last tick, and takes it over when it is good.
    public void tick(Rounds rounds, Function<Configuration, Fetcher> fetchers, Consumer<Set<CategoryPath>> touched) {
        String now = stamp();
        if (!asked.getAndSet(false) && now.equals(seen)) {
            return;
        }
        seen = now;
        switch (reading.get()) {
            case Loaded.Good(Configuration next, var _) -> {
                int count = next.sources().size();
                LOG.info("{} was read again: {} source{}", file, count, count == 1 ? "" : "s");
                warnOfFixedParts(live.get().configuration(), next);
                live.set(new Live(next, List.of()));
                touched.accept(Set.copyOf(rounds.change(Gear.of(next, fetchers.apply(next)))));
            }
            case Loaded.Bad bad -> {
                bad.told().forEach(LOG::error);
                LOG.error("{} has mistakes; the last good configuration stays", file);
                live.set(new Live(live.get().configuration(), bad.told()));
            }
        }
    }

    private static void warnOfFixedParts(Configuration before, Configuration next) {
        boolean moved = !before.server().host().equals(next.server().host())
                || before.server().port() != next.server().port()
                || !before.storage().file().equals(next.storage().file());
        if (moved) {
            LOG.warn("server.listen and storage.url take effect at the next start");
        }
    }

    /// What tells that the file was saved, or articles were hidden by command.
    private String stamp() {
        var database = live.get().configuration().storage().file();
        return stamp(file) + stamp(HiddenFile.beside(database).file());
    }

    /// Time and size of a file; empty when it cannot be seen.
    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            // Deleted or unreadable: reading it again says so with its name.
            return "";
        }
    }
}
