package tributary.visit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tributary.article.SourceId;
import tributary.cadence.Hints;
import tributary.fetch.Fetcher;
import tributary.fetch.Robots;
import tributary.plan.Configuration;
import tributary.plan.Source;

/// What a configuration turns into for visiting; a reload swaps it as a whole. `lease` is how long a claim holds:
/// longer than the longest visit with its waiting.
public record Gear(
        Configuration configuration, Map<SourceId, Source> roster, Fetcher fetcher, Robots robots, Duration lease) {
    /// For waiting in the queues of origins, and for reading and storing.
    private static final Duration WAITING = Duration.ofMinutes(15);

    public static Gear of(Configuration configuration, Fetcher fetcher) {
        var roster = new LinkedHashMap<SourceId, Source>();
        configuration.sources().forEach(source -> roster.put(source.id(), source));
        return new Gear(
                configuration,
                Collections.unmodifiableMap(roster),
                fetcher,
                new Robots(fetcher, configuration.fetch().userAgent()),
                lease(configuration));
    }

    /// A visit asks for its feed, and for another one when it finds a page that leads there.
    private static Duration lease(Configuration configuration) {
        Duration longest = configuration.sources().stream()
                .map(source -> source.reach().timeout())
                .filter(Objects::nonNull)
                .reduce(configuration.fetch().timeout(), Hints::most);
        return longest.multipliedBy(2).plus(WAITING);
    }
}
