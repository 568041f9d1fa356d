package tributary.refresh;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tributary.article.SourceId;
import tributary.config.Configuration;
import tributary.config.Source;
import tributary.fetch.Fetcher;
import tributary.fetch.Robots;

/// What a configuration turns into for visiting; a reload swaps it as a whole.
public record Gear(Configuration configuration, Map<SourceId, Source> roster, Fetcher fetcher, Robots robots) {
    public static Gear of(Configuration configuration, Fetcher fetcher) {
        var roster = new LinkedHashMap<SourceId, Source>();
        configuration.sources().forEach(source -> roster.put(source.id(), source));
        return new Gear(
                configuration,
                Collections.unmodifiableMap(roster),
                fetcher,
                new Robots(fetcher, configuration.fetch().userAgent()));
    }
}
