package tributary.visit;

import java.util.Set;
import tributary.plan.Source;
import tributary.refine.Refrain;
import tributary.store.Learnt;

/// What is left out of the texts of a source, and leads none of them, by what was learnt of it.
public final class Repeats {
    private Repeats() {}

    /// For texts that are made now.
    public static Refrain of(Learnt learnt, Source source) {
        Set<Long> blocks = source.habits().texts().dropsRepeats() ? learnt.recurring() : Set.of();
        return new Refrain(blocks, learnt.pictures(Refrain::isPicture));
    }
}
