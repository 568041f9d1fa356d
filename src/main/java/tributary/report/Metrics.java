package tributary.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tributary.cadence.Health;
import tributary.plan.Source;
import tributary.report.Exposition.Kind;
import tributary.shelf.Shelf;
import tributary.store.Ledger.SourceState;
import tributary.store.Memory;

/// `/metrics`: figures for Prometheus and its kind. No label carries a source, an address or anything else of which
/// there may be many.
public final class Metrics {
    /// The type of the text.
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Inside inside;
    private final Shelf shelf;
    private final Meter meter;

    public Metrics(Inside inside, Shelf shelf, Meter meter) {
        this.inside = inside;
        this.shelf = shelf;
        this.meter = meter;
    }

    /// The figures as they are now.
    public byte[] text() {
        var out = new Exposition();
        out.family("tributary_build_info", Kind.GAUGE, "Which version this is.")
                .sample("tributary_build_info", "version", inside.version(), "1");
        out.family("tributary_start_time_seconds", Kind.GAUGE, "When it started, in seconds since 1970.")
                .sample("tributary_start_time_seconds", Exposition.seconds(inside.started()));
        fetching(out);
        shelf(out);
        requests(out);
        machine(out);
        return out.bytes();
    }

    private void fetching(Exposition out) {
        Map<Health.State, Long> states = states();
        out.one(
                "tributary_articles",
                Kind.GAUGE,
                "Articles in the store.",
                inside.store().articles());
        out.all(
                "tributary_sources",
                Kind.GAUGE,
                "Sources by how they are.",
                "state",
                Health.State.class,
                it -> states.getOrDefault(it, 0L));
        Map<Memory.Outcome, Long> visits = inside.refresher().visits();
        out.all(
                "tributary_visits_total",
                Kind.COUNTER,
                "Visits of sources by how they ended.",
                "outcome",
                Memory.Outcome.class,
                it -> visits.getOrDefault(it, 0L));
        out.one(
                "tributary_pass_running",
                Kind.GAUGE,
                "1 while a pass runs.",
                inside.refresher().isRunning() ? 1 : 0);
    }

    private Map<Health.State, Long> states() {
        var known = new HashMap<String, SourceState>();
        inside.store().sources().forEach(state -> known.put(state.source().value(), state));
        var states = new EnumMap<Health.State, Long>(Health.State.class);
        var now = inside.clock().instant();
        for (Source source : inside.live().get().configuration().sources()) {
            var state = Health.state(known.get(source.id().value()), source.enabled(), now);
            states.merge(state, 1L, Long::sum);
        }
        return states;
    }

    private void shelf(Exposition out) {
        Shelf.Load load = shelf.load();
        out.one("tributary_shelf_documents", Kind.GAUGE, "Documents that are kept ready.", load.documents());
        out.one("tributary_shelf_bytes", Kind.GAUGE, "What they weigh.", load.bytes());
        out.one("tributary_shelf_limit_bytes", Kind.GAUGE, "What they may weigh.", load.limit());
        out.one("tributary_shelf_hits_total", Kind.COUNTER, "Documents that were ready when asked for.", load.hits());
        out.one("tributary_shelf_misses_total", Kind.COUNTER, "Documents that had to be made.", load.misses());
    }

    private void requests(Exposition out) {
        out.each(
                "tributary_http_requests_total",
                Kind.COUNTER,
                "Requests by the status of their answers.",
                "status",
                meter.statuses());
        String name = "tributary_http_request_duration_seconds";
        out.family(name, Kind.HISTOGRAM, "How long answers took, from the last header of the request on.");
        long[] counts = meter.durations();
        for (int at = 0; at < counts.length; at++) {
            boolean last = at == Meter.BOUNDS.size();
            String bound = last ? "+Inf" : Exposition.seconds(Meter.BOUNDS.get(at));
            out.sample(name + "_bucket", "le", bound, String.valueOf(counts[at]));
        }
        out.sample(name + "_sum", Exposition.seconds(meter.total()));
        out.sample(name + "_count", String.valueOf(counts[counts.length - 1]));
    }

    private static void machine(Exposition out) {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        out.family("process_cpu_seconds_total", Kind.COUNTER, "Processor time of the process.")
                .sample("process_cpu_seconds_total", Exposition.seconds(cpu));
        Runtime runtime = Runtime.getRuntime();
        out.one(
                "tributary_heap_used_bytes",
                Kind.GAUGE,
                "Memory of the heap in use.",
                runtime.totalMemory() - runtime.freeMemory());
        out.one("tributary_heap_limit_bytes", Kind.GAUGE, "What the heap may grow to.", runtime.maxMemory());
    }
}
