package tributary.aftermath;

import java.util.HashSet;
import java.util.Set;
import tributary.plan.Source;
import tributary.refine.Refrain;
import tributary.store.Learnt;

/// What the articles that are kept of a source are to be rid of: blocks that surely recur, where the source wants them
/// gone, and pictures that lead though they recur. `isDue` says that they are not yet.
record Sweep(Set<Long> blocks, Set<Long> pictures, boolean isDue) {
    static Sweep of(Learnt learnt, Source source) {
        Set<Long> blocks = source.habits().texts().dropsRepeats() ? learnt.sure() : Set.of();
        Set<Long> pictures = learnt.pictures(Refrain::isPicture);
        return new Sweep(blocks, pictures, learnt.isToSweep(blocks) || learnt.isToSweep(pictures));
    }

    Refrain refrain() {
        return new Refrain(blocks, pictures);
    }

    Set<Long> marks() {
        var all = new HashSet<>(blocks);
        all.addAll(pictures);
        return all;
    }
}
