package tributary.extract;

import java.util.List;
import java.util.Optional;

/// Which of the candidates is the article.
final class Choice {
    private Choice() {}

    /// The box of the article; the whole body where nothing stands out.
    static Box of(Boxes page) {
        var candidates = new Candidates(page);
        Optional<Box> prose = candidates.prose();
        if (prose.isEmpty()) {
            return candidates.declared().stream().findFirst().orElse(page.root);
        }
        Box best = prose.get();
        List<Box> declared = candidates.declared();
        for (Box box : declared) {
            boolean holds = best.isWithin(box) && box.length < best.length * 1.6;
            boolean isHeld = box.isWithin(best) && box.length > best.length * 0.5;
            if (holds || isHeld) {
                return box;
            }
        }
        return best;
    }
}
