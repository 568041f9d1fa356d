package tributary.arrange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tributary.article.SourceId;
import tributary.cadence.Hints;
import tributary.plan.Source;

/// When sources are asked that all could be asked at once, as at a start or after a long stop: each gets a moment of
/// its own, in an order that the dice choose. Files are read at once.
public record Ramp(RandomGenerator dice, Function<Source, Duration> period) {
    /// So many sources a second at most.
    private static final int PER_SECOND = 20;

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    /// How long a ramp of so many sources is, when their intervals are no shorter.
    public static Duration length(int sources) {
        return Hints.most(SHORTEST, Duration.ofMillis(sources * 1000L / PER_SECOND));
    }

    /// The moments of these sources, from `now` on; no source waits longer than its interval.
    Map<SourceId, Instant> from(Instant now, Collection<Source> sources) {
        var due = new HashMap<SourceId, Instant>();
        List<Source> line = shuffled(sources);
        Duration length = length(line.size());
        for (int i = 0; i < line.size(); i++) {
            Source source = line.get(i);
            boolean file = source.address() instanceof Source.Address.File;
            double share = (i + dice.nextDouble()) / line.size();
            Duration window = file ? Duration.ZERO : Hints.least(period.apply(source), length);
            due.put(source.id(), now.plusMillis((long) (window.toMillis() * share)));
        }
        return due;
    }

    private List<Source> shuffled(Collection<Source> sources) {
        var line = new ArrayList<>(sources);
        for (int i = line.size() - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            Source moved = line.set(other, line.get(i));
            line.set(i, moved);
        }
        return line;
    }
}
