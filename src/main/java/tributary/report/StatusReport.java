package tributary.report;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.cadence.Health;
import tributary.catalogue.Grove;
import tributary.pages.StatusPage;
import tributary.plan.Live;
import tributary.plan.Shown;
import tributary.plan.Source;
import tributary.store.Ledger.SourceState;
import tributary.store.Memory;
import tributary.store.Pass;
import tributary.store.Waiting;

/// How everything is, for programs and for people.
public final class StatusReport {
    /// The words for how a source is.
    public static final List<String> STATES =
            Stream.of(Health.State.values()).map(StatusReport::lower).toList();

    /// How the lines of the page are sorted; those in one state stay in the order of feeds.yaml.
    private static final List<Health.State> TROUBLE_FIRST =
            List.of(Health.State.FAILING, Health.State.WAITING, Health.State.GONE, Health.State.OK, Health.State.OFF);

    private final Inside inside;
    private final Live live;
    private final Instant now;
    private final Map<String, @Nullable Object> pass;
    private final Map<SourceId, Waiting> waiting;
    private final Map<String, SourceState> states = new HashMap<>();

    /// The pass is read first: whoever sees that one is over sees all that it brought.
    public StatusReport(Inside inside) {
        this.inside = inside;
        this.live = inside.live().get();
        this.now = inside.clock().instant();
        this.pass = pass();
        this.waiting = inside.store().waiting();
        inside.store().sources().forEach(state -> states.put(state.source().value(), state));
    }

    /// `/status.json`.
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", inside.version());
        json.put("started", text(inside.started()));
        json.put("articles", inside.store().articles());
        json.put(
                "sources",
                live.configuration().sources().stream().map(this::json).toList());
        json.put("pass", pass);
        if (!live.mistakes().isEmpty()) {
            json.put("mistakes", live.mistakes());
        }
        return json;
    }

    /// `/status`, for people: a page of the sources in one state (empty: of all). Titles of sources come from
    /// `grove`.
    public StatusPage.Report page(Grove grove, String state, int page) {
        var byState = new EnumMap<Health.State, List<Source>>(Health.State.class);
        for (Source source : live.configuration().sources()) {
            byState.computeIfAbsent(state(source), _ -> new ArrayList<>()).add(source);
        }
        var counts = new TreeMap<String, Integer>();
        byState.forEach((its, sources) -> counts.put(lower(its), sources.size()));
        List<Source> wanted = TROUBLE_FIRST.stream()
                .filter(its -> state.isEmpty() || state.equals(lower(its)))
                .flatMap(its -> byState.getOrDefault(its, List.of()).stream())
                .toList();
        int size = StatusPage.Part.SIZE;
        int pages = Math.max(1, (wanted.size() + size - 1) / size);
        int shown = Math.min(page, pages);
        List<StatusPage.Line> lines = wanted.subList((shown - 1) * size, Math.min(shown * size, wanted.size())).stream()
                .map(source -> line(source, grove))
                .toList();
        var part = new StatusPage.Part(state, shown, pages, counts);
        return new StatusPage.Report(summary(counts), live.mistakes(), lines, part);
    }

    private StatusPage.Line line(Source source, Grove grove) {
        Memory memory = memory(source);
        Health health = health(source);
        return new StatusPage.Line(
                source.places().getFirst(),
                grove.origin(source.id()).title(),
                source.shown(),
                lower(health.state()),
                health.words(),
                memory.course().lastFetch(),
                memory.course().nextDue(),
                health.next(),
                notices(source),
                articles(source));
    }

    private String summary(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int well = counts.getOrDefault("ok", 0);
        int failing = counts.getOrDefault("failing", 0) + counts.getOrDefault("gone", 0);
        String rest = failing == 0 ? "none is in trouble" : failing + (failing == 1 ? " is" : " are") + " in trouble";
        String pass = inside.refresher().isRunning() ? " A pass is running now." : "";
        return inside.store().articles() + " articles from " + all + " sources; " + well + " went well, " + rest + "."
                + pass + " Tributary " + inside.version() + ".";
    }

    private Map<String, @Nullable Object> json(Source source) {
        Memory memory = memory(source);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", source.id().value());
        json.put("path", source.places().getFirst().toString());
        json.put("url", source.shown());
        Health health = health(source);
        json.put("state", lower(health.state()));
        json.put("last_fetch", text(memory.course().lastFetch()));
        json.put("next_fetch", text(memory.course().nextDue()));
        json.put(
                "last_outcome",
                memory.course().lastOutcome() == null
                        ? null
                        : lower(memory.course().lastOutcome()));
        json.put("last_error", memory.course().lastError());
        json.put("failures", memory.course().failures());
        json.put("articles", articles(source));
        json.put("happened", health.words());
        json.put("next", health.next());
        URI adopted = memory.road().adopted();
        json.put("adopted", adopted == null ? null : Shown.target(source, adopted));
        json.put("notices", notices(source));
        return json;
    }

    /// How it stands with the pages that complete articles.
    private void pages(Source source, List<String> notices) {
        Waiting waiting = this.waiting.get(source.id());
        if (waiting == null) {
            return;
        }
        String reason = waiting.reason() == null ? "" : "; the last failure: " + waiting.reason();
        if (waiting.pages() > 0) {
            notices.add(articles(waiting.pages()) + " for the page with the full text" + reason);
        }
        if (waiting.passed() > 0) {
            notices.add("pages tell no more than the feed: asked for only now and then, and not for "
                    + (waiting.passed() == 1 ? "1 article" : waiting.passed() + " articles"));
        }
        if (waiting.without() > 0) {
            notices.add("pages given up, so that the text of the feed stands: " + waiting.without()
                    + (waiting.pages() > 0 ? "" : reason));
        }
    }

    private static String articles(int count) {
        return count == 1 ? "1 article waits" : count + " articles wait";
    }

    /// What people should see to, or may wonder at.
    private List<String> notices(Source source) {
        Memory memory = memory(source);
        var notices = new ArrayList<String>();
        if (memory.told().warning() != null) {
            notices.add(memory.told().warning());
        }
        URI adopted = memory.road().adopted();
        if (adopted != null) {
            notices.add("moved for good: asked at " + Shown.target(source, adopted) + "; please change feeds.yaml");
        }
        if (memory.head().note() != null) {
            notices.add("repaired while reading: " + memory.head().note());
        }
        pages(source, notices);
        return notices;
    }

    private Map<String, @Nullable Object> pass() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("running", inside.refresher().isRunning());
        Optional<Pass> last = inside.store().lastPass();
        json.put("last", last.isPresent() ? json(last.get()) : null);
        return json;
    }

    private static Map<String, @Nullable Object> json(Pass pass) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", pass.id());
        json.put("started", text(pass.started()));
        json.put("finished", text(pass.finished()));
        json.put("sources", pass.sources());
        json.put("fresh", pass.fresh());
        json.put("unchanged", pass.unchanged());
        json.put("failed", pass.failed());
        json.put("seen", pass.seen());
        json.put("new", pass.created());
        json.put("updated", pass.updated());
        json.put("copies", pass.copies());
        return json;
    }

    private Health health(Source source) {
        return Health.of(states.get(source.id().value()), source.enabled(), now);
    }

    private Health.State state(Source source) {
        return Health.state(states.get(source.id().value()), source.enabled(), now);
    }

    private Memory memory(Source source) {
        SourceState state = states.get(source.id().value());
        return state == null ? Memory.NONE : state.memory();
    }

    private long articles(Source source) {
        SourceState state = states.get(source.id().value());
        return state == null ? 0 : state.articles();
    }

    /// A constant as users read it.
    public static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
