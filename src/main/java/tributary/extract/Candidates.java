package tributary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tributary.page.Box;
import tributary.page.Boxes;
import tributary.page.Pruning;
import tributary.page.Words;

/// Where the article may stand: what says so, and what reads so.
final class Candidates {
    /// Shorter texts are labels.
    private static final int MIN_PARAGRAPH = 40;

    private final Boxes page;

    Candidates(Boxes page) {
        this.page = page;
        weigh();
    }

    /// Sums up what reads as sentences, from the leaves to the root.
    private void weigh() {
        for (Box box : page.all.reversed()) {
            if (box.dropped) {
                continue;
            }
            boolean isProse = box.own - box.ownLinked >= MIN_PARAGRAPH && box.ownStops > 0;
            box.prose += isProse ? box.own : 0;
            box.clutter += isProse ? 0 : box.ownLinked;
            if (box.parent != null) {
                box.parent.prose += box.prose;
                box.parent.clutter += box.clutter;
            }
        }
    }

    /// The box that reads most like prose: each paragraph speaks for what holds it, and half for what holds that.
    Optional<Box> prose() {
        for (Box box : page.all) {
            if (box.own >= MIN_PARAGRAPH && !Pruning.isWithinDropped(box)) {
                double points = (1 + Math.min(box.ownStops, 10) + Math.min(box.own / 100.0, 4))
                        * (1 - (double) box.ownLinked / box.own);
                box.score += box.name().equals("p") ? 0 : points;
                Box holder = box.parent;
                for (int level = 1; holder != null && level <= 4; level++, holder = holder.parent) {
                    holder.score += points / level;
                }
            }
        }
        Box best = null;
        for (Box box : page.all) {
            box.score *= 1 - box.linkShare();
            if (!Pruning.isWithinDropped(box) && (best == null || box.score > best.score)) {
                best = box;
            }
        }
        return Optional.ofNullable(best).filter(it -> it.score > 0);
    }

    /// The boxes that are declared or named to be the article, the surest first, the largest of a kind first.
    List<Box> declared() {
        var found = new ArrayList<Box>();
        for (Box box : page.all) {
            if (rank(box) > 0 && !Pruning.isWithinDropped(box) && box.length > 0) {
                found.add(box);
            }
        }
        found.sort(Comparator.comparingInt((Box box) -> -rank(box)).thenComparingInt(box -> -box.length));
        return found;
    }

    static int rank(Box box) {
        if (box.element.attr("itemprop").contains("articleBody")) {
            return 4;
        }
        if (Words.nameBody(box.words)) {
            return 3;
        }
        return switch (box.name()) {
            case "article" -> 2;
            case "main" -> 1;
            default -> box.element.attr("role").equals("main") ? 1 : 0;
        };
    }
}
