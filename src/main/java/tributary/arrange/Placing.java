package tributary.arrange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tributary.cadence.Roads;
import tributary.plan.Interval;
import tributary.plan.Source;
import tributary.store.Placement;
import tributary.visit.Gear;
import tributary.visit.Questions;

/// Tells the store of the sources of a configuration.
final class Placing {
    private Placing() {}

    /// Each source with its places and what it may be asked, in the order of the file.
    static List<Placement> of(Gear gear, Collection<Source> sources) {
        var placements = new ArrayList<Placement>();
        for (Source source : sources) {
            placements.add(placement(gear, source, placements.size()));
        }
        return placements;
    }

    private static Placement placement(Gear gear, Source source, int rank) {
        String address = Digests.hex(Questions.address(source));
        Duration pause = source.interval() instanceof Interval.Every(Duration period)
                ? period
                : gear.configuration().fetch().minInterval();
        String terms = Digests.hex(
                address + source.interval() + source.title() + source.enabled() + source.throttle() + source.reach());
        var limits = new Placement.Limits(Roads.lane(source), pause);
        return new Placement(
                source.id(), source.enabled(), address, terms, limits, source.places(), Copying.of(source, rank));
    }
}
