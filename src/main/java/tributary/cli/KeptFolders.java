package tributary.cli;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.catalogue.Catalogue;
import tributary.export.Exporter;
import tributary.plan.Configuration;
import tributary.plan.Output;
import tributary.press.Site;
import tributary.store.Library;
import tributary.store.StoreFailure;

/// Keeps the folders of `outputs` with `export` up to date, one after the other, beside everything else.
public final class KeptFolders {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFolders.class);

    /// Stands for our own address where none is configured.
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    private final Library store;
    private final Supplier<Configuration> configuration;
    private final InstantSource clock;
    private final Map<String, Instant> due = new HashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ended;

    public KeptFolders(Library store, Supplier<Configuration> configuration, InstantSource clock) {
        this.store = store;
        this.configuration = configuration;
        this.clock = clock;
    }

    /// Begins in the background with those whose time has come.
    public void tick() {
        if (!ended && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("exports").start(() -> {
                try {
                    run(false);
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /// Does those whose time has come, or `all` of them.
    public void run(boolean all) {
        Configuration now = configuration.get();
        for (Output output : now.outputs()) {
            Output.Export export = output.export();
            Instant start = clock.instant();
            boolean waits = due.getOrDefault(output.name(), Instant.MIN).isAfter(start);
            if (export == null || ended || (waits && !all)) {
                continue;
            }
            due.put(output.name(), start.plus(export.every()));
            keep(now, output, export, start);
        }
    }

    /// What is left is done after the next start.
    public void close() {
        ended = true;
    }

    private void keep(Configuration now, Output output, Output.Export export, Instant start) {
        var base = Objects.requireNonNullElse(now.server().baseUrl(), NOWHERE);
        Site site = Site.at(base, now.server().indexing());
        try {
            var articles = new Catalogue(now, store, site).articles(output, start);
            int most = Objects.requireNonNullElse(output.limit(), Integer.MAX_VALUE);
            report(output.name(), Exporter.export(export.dir(), export.flavour(), site, articles, most));
        } catch (Exporter.CannotWrite | StoreFailure e) {
            LOG.warn("output {}: {}", output.name(), e.getMessage());
        }
    }

    private static void report(String name, Exporter.Outcome outcome) {
        if (outcome.written() + outcome.removed() > 0) {
            LOG.info(
                    "output {}: {} written, {} unchanged, {} removed",
                    name,
                    Words.count(outcome.written(), "file", "files"),
                    outcome.unchanged(),
                    outcome.removed());
        }
        outcome.blocked().forEach(it -> LOG.warn("output {}: {} is not ours and was left alone", name, it));
    }
}
