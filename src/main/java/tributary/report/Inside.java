package tributary.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tributary.fetch.Fetcher;
import tributary.plan.Live;
import tributary.refresh.Refresher;
import tributary.store.Store;

/// What the HTTP edge reaches inside: the running configuration, the store, who starts a pass, the way out,
/// the time, and which program this is since when.
public record Inside(
        Supplier<Live> live,
        Store store,
        Refresher refresher,
        Supplier<Fetcher> fetcher,
        InstantSource clock,
        String version,
        Instant started) {}
