package tributary.serve;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tributary.plan.Live;
import tributary.refresh.Refresher;
import tributary.store.Store;

/// What the HTTP edge reaches inside: the running configuration, the store, who starts a pass, the time, and which
/// program this is since when.
public record Inside(
        Supplier<Live> live, Store store, Refresher refresher, InstantSource clock, String version, Instant started) {}
