package tributary.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.compare.Guards;
import tributary.compare.Overlap;
import tributary.sketch.Sketch;

/// The recent articles in memory, and what of them is the same: first by link, then by text (see `Likeness`).
///
/// It holds the newest `capacity` articles; what leaves it is forgotten.
public final class Window implements Copies {
    /// Under one link of one source, two titles may be an edit; from the third on the link is a shelf, not an article.
    private static final int TITLES_OF_A_SHELF = 3;

    /// Entries looked at under one link.
    private static final int UNDER_A_LINK = 32;

    /// Word pairs that the titles of one page share when one is an edit of the other.
    private static final double EDITED_TITLE = 0.5;

    private final int capacity;
    private Recent recent;
    private Stories stories;

    /// A window over the newest `capacity` articles.
    public Window(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a window holds at least one article: " + capacity);
        }
        this.capacity = capacity;
        this.recent = new Recent(capacity);
        this.stories = new Stories(capacity);
    }

    @Override
    public Verdict judge(Telling telling, Folding folding) {
        int known = recent.find(telling.id());
        if (known >= 0) {
            return recent.verdict(known, "judged before");
        }
        if (!folding.folds()) {
            var verdict = new Verdict(null, stories.judge(telling), "its source folds no copies");
            recent.addAlone(telling, verdict);
            return verdict;
        }
        Found found = folding.isBy(Folding.By.LINK) ? byLink(telling, folding) : null;
        if (found == null) {
            found = Likeness.find(telling, folding, recent);
        }
        Verdict verdict =
                found == null ? new Verdict(null, stories.judge(telling), "the first of its kind") : verdict(found);
        recent.add(telling, verdict, found == null ? -1 : found.number());
        return verdict;
    }

    private Verdict verdict(Found found) {
        int number = found.number();
        return new Verdict(
                recent.first(number), recent.story(number), found.reason(), recent.id(number), found.score());
    }

    @Override
    public Copies fresh() {
        return new Window(capacity);
    }

    @Override
    public void restore(Iterable<Remembered> past) {
        recent = new Recent(capacity);
        stories = new Stories(capacity);
        for (Remembered it : past) {
            if (it.alone()) {
                recent.addAlone(it.telling(), it.verdict());
            } else {
                recent.add(it.telling(), it.verdict(), member(it));
            }
            if (it.verdict().copyOf() == null) {
                stories.remember(it.telling(), it.verdict().story());
            }
        }
    }

    /// An entry of the cluster that a remembered copy belongs to, by the name of its first.
    private int member(Remembered copy) {
        return copy.verdict().copyOf() == null ? -1 : recent.find(copy.verdict().copyOf());
    }

    private @Nullable Found byLink(Telling telling, Folding folding) {
        int link = Keys.link(telling.link());
        var numbers = new ArrayList<Integer>();
        recent.postings().each(Keys.LINK, link, number -> {
            if (recent.link(number) == link) {
                numbers.add(number);
            }
            return numbers.size() < UNDER_A_LINK;
        });
        if (numbers.isEmpty() || isShelf(telling, numbers)) {
            return null;
        }
        for (int number : numbers) {
            Sketch theirs = recent.sketch(number);
            if (folding.reaches(telling.sketch().hours, theirs.hours)
                    && (!recent.isOf(number, telling) || isEdit(telling.sketch(), theirs))) {
                return new Found(number, "the same link", 1);
            }
        }
        return null;
    }

    private boolean isShelf(Telling telling, List<Integer> numbers) {
        Map<Integer, Set<Integer>> titles = new HashMap<>();
        titles.computeIfAbsent(telling.source().value().hashCode(), _ -> new HashSet<>())
                .add(Arrays.hashCode(telling.sketch().pairs));
        for (int number : numbers) {
            titles.computeIfAbsent(recent.source(number), _ -> new HashSet<>())
                    .add(Arrays.hashCode(recent.sketch(number).pairs));
        }
        return titles.values().stream().anyMatch(it -> it.size() >= TITLES_OF_A_SHELF);
    }

    /// Within one source another title under the same link is another article, for its identity is settled before.
    private static boolean isEdit(Sketch a, Sketch b) {
        return Overlap.contained(a.pairs, b.pairs) >= EDITED_TITLE && !Guards.differByMark(a, b);
    }

    /// An entry of which something is a copy, why, and how much of the text they share.
    record Found(int number, String reason, double score) {}
}
