package tributary.arrange;

import java.util.EnumSet;
import tributary.plan.Dedupe;
import tributary.plan.Source;
import tributary.store.Placement;
import tributary.story.Folding;

/// What a source's `dedupe` means to the store.
final class Copying {
    private Copying() {}

    /// `rank` is which source of the file it is.
    static Placement.Copying of(Source source, int rank) {
        Dedupe dedupe = source.styling().dedupe();
        return new Placement.Copying(
                folding(dedupe),
                dedupe.scope() == Dedupe.Scope.ALL,
                switch (dedupe.keep()) {
                    case RICHEST -> Placement.Keep.RICHEST;
                    case FIRST -> Placement.Keep.FIRST;
                    case ORDER -> Placement.Keep.ORDER;
                },
                rank);
    }

    private static Folding folding(Dedupe dedupe) {
        if (dedupe.scope() == Dedupe.Scope.NONE) {
            return Folding.NONE;
        }
        var by = EnumSet.noneOf(Folding.By.class);
        for (Dedupe.By mark : dedupe.by()) {
            by.add(
                    switch (mark) {
                        case URL -> Folding.By.LINK;
                        case TITLE -> Folding.By.TITLE;
                        case SIMILAR -> Folding.By.TEXT;
                    });
        }
        return new Folding(by, (int) dedupe.window().toHours());
    }
}
