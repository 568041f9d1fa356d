package tributary.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tributary.article.CategoryPath;
import tributary.cadence.Visited;
import tributary.json.Json;
import tributary.plan.Configuration;
import tributary.store.Memory;
import tributary.store.Pass;

/// One pass over every source now, with a progress bar on a terminal and a table (or JSON) of what came of it.
@Command(name = "fetch", mixinStandardHelpOptions = true, description = "Fetches every source once, now.")
final class FetchCommand extends Configured {
    private static final Duration GRACE = Duration.ofSeconds(7);
    private static final int SOME_FAILED = 3;

    /// How the table is sorted.
    private static final List<Memory.Outcome> TROUBLE_FIRST = List.of(
            Memory.Outcome.FAILED,
            Memory.Outcome.UNREADABLE,
            Memory.Outcome.THROTTLED,
            Memory.Outcome.GONE,
            Memory.Outcome.MOVED,
            Memory.Outcome.FRESH,
            Memory.Outcome.UNCHANGED);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Option(names = "--json", description = "print one JSON object: the pass and its sources")
    private boolean json;

    FetchCommand(Parts parts) {
        super(parts);
    }

    @Override
    int run(Configuration configuration, CommandLine line) throws InterruptedException {
        House house = parts().open().open(config().file(), configuration);
        try {
            house.rounds().arrange(true);
            house.refolding().run();
            Result result = fetch(house);
            house.folders().run(true);
            return report(result, line.getOut());
        } finally {
            house.rounds().close(GRACE);
            house.store().close();
        }
    }

    private record Result(Pass pass, List<Visited> visits, int resting) {}

    private static Result fetch(House house) throws InterruptedException {
        var visits = new ArrayList<Visited>();
        var progress = new Progress(house.rounds().size(CategoryPath.ALL));
        Pass pass = house.rounds().pass(CategoryPath.ALL, (visited, left) -> {
            visits.add(visited);
            progress.show(visited.source().value(), left);
        });
        progress.end();
        house.rounds().awaitPages();
        return new Result(pass, visits, house.rounds().enabled() - pass.sources());
    }

    private int report(Result result, PrintWriter out) {
        if (json) {
            out.println(Json.write(asJson(result)));
        } else {
            new Table(List.of("source", "outcome", "next visit", "what happened"), rows(result.visits())).print(out);
            out.println(summary(result.pass()));
            if (result.resting() > 0) {
                out.println(Words.count(result.resting(), "source rests", "sources rest")
                        + ": asked less than fetch.refresh_floor ago, or the publisher asked us to wait");
            }
        }
        out.flush();
        return result.pass().failed() > 0 ? SOME_FAILED : 0;
    }

    private static List<List<String>> rows(List<Visited> visits) {
        return visits.stream()
                .sorted(Comparator.comparingInt(it -> TROUBLE_FIRST.indexOf(it.outcome())))
                .map(it -> List.of(it.source().value(), Words.of(it.outcome()), next(it), it.words()))
                .toList();
    }

    private static String next(Visited visited) {
        Instant next = visited.next();
        return next != null ? MOMENT.format(next) : visited.outcome() == Memory.Outcome.GONE ? "never" : "-";
    }

    private static String summary(Pass pass) {
        return "%d sources: %d fresh, %d unchanged, %d failed; %d entries read: %d new, %d updated, %d copies"
                .formatted(
                        pass.sources(),
                        pass.fresh(),
                        pass.unchanged(),
                        pass.failed(),
                        pass.seen(),
                        pass.created(),
                        pass.updated(),
                        pass.copies());
    }

    private static Map<String, Object> asJson(Result result) {
        Pass pass = result.pass();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("id", pass.id());
        whole.put("started", pass.started());
        whole.put("finished", pass.finished());
        whole.put("sources", pass.sources());
        whole.put("fresh", pass.fresh());
        whole.put("unchanged", pass.unchanged());
        whole.put("failed", pass.failed());
        whole.put("seen", pass.seen());
        whole.put("new", pass.created());
        whole.put("updated", pass.updated());
        whole.put("copies", pass.copies());
        whole.put("visits", result.visits().stream().map(FetchCommand::asJson).toList());
        return whole;
    }

    private static Map<String, @Nullable Object> asJson(Visited visited) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("id", visited.source());
        one.put("outcome", Words.of(visited.outcome()));
        one.put("words", visited.words());
        one.put("next", visited.next());
        one.put("seen", visited.seen());
        one.put("new", visited.committed().fresh());
        one.put("updated", visited.committed().updated());
        one.put("copies", visited.committed().copies());
        return one;
    }
}
