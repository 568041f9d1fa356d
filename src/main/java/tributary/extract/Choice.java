package tributary.extract;

import java.util.Optional;
import tributary.page.Box;
import tributary.page.Boxes;

/// Which of the candidates is the article.
final class Choice {
    /// A declared box is believed when it holds this share of the prose around it.
    private static final double ENOUGH = 0.6;

    /// A wider box must gain this much over a narrower one.
    private static final double GAIN = 1.05;

    private Choice() {}

    /// The box of the article; the whole body where nothing stands out.
    static Box of(Boxes page) {
        var candidates = new Candidates(page);
        Optional<Box> prose = candidates.prose();
        if (prose.isEmpty()) {
            return candidates.declared().stream().findFirst().orElse(page.root);
        }
        Box widest = widest(prose.get());
        for (Box box : candidates.declared()) {
            if (box.isWithin(widest) && box.prose >= widest.prose * ENOUGH) {
                return box;
            }
        }
        return widest;
    }

    /// The box around this one that adds most sentences and least clutter.
    private static Box widest(Box start) {
        Box best = start;
        for (Box box = start.parent; box != null; box = box.parent) {
            if (value(box) > value(best) * GAIN) {
                best = box;
            }
        }
        return best;
    }

    private static double value(Box box) {
        return box.prose - 1.0 * box.clutter;
    }
}
