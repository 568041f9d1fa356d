package tributary.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.compare.Common;
import tributary.compare.Compared;
import tributary.compare.Guards;
import tributary.compare.Headline;
import tributary.compare.Overlap;
import tributary.sketch.Sketch;

/// Finds the article that another one tells in the same words. The reasons for the figures are in docs/story.md.
final class Likeness {
    private static final int PER_KEY = 24;
    private static final int CANDIDATES = 32;
    private static final int MEMBERS = 24;

    /// What of a text under an unlike title every other member of the cluster must share.
    private static final double SHARE_WITH_ALL = 0.7;

    /// Two texts that share less are about different things.
    private static final double APART = 0.3;

    /// Within one source two links are two articles, unless all is the same and it is long.
    private static final double SHARE_WITHIN_SOURCE = 0.9;
    private static final int LENGTH_WITHIN_SOURCE = 200;

    private final Telling telling;
    private final Folding folding;
    private final Recent recent;

    private Likeness(Telling telling, Folding folding, Recent recent) {
        this.telling = telling;
        this.folding = folding;
        this.recent = recent;
    }

    static Window.@Nullable Found find(Telling telling, Folding folding, Recent recent) {
        var likeness = new Likeness(telling, folding, recent);
        List<Candidate> candidates = likeness.compared(likeness.candidates());
        Window.Found found = likeness.best(candidates);
        if (found == null) {
            found = likeness.bulletin(candidates);
        }
        return found == null && folding.isBy(Folding.By.TITLE) ? likeness.byTitle(candidates) : found;
    }

    private record Candidate(int number, Compared with) {
        double score() {
            return with.score();
        }
    }

    private Window.@Nullable Found best(List<Candidate> candidates) {
        boolean collection = isCollection(candidates);
        return candidates.stream()
                .filter(it -> it.with.isLike() && isAllowed(it.with) && !(collection && it.with.isPartOfOurs()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::number))
                .filter(it -> mayJoin(it.number, it.with.isTitled()))
                .findFirst()
                .map(it -> new Window.Found(
                        it.number, it.with.reason(), it.with.overlap().share()))
                .orElse(null);
    }

    /// The bulletin that is the same to the last figure; none where several are, or one of our own source: then it is
    /// what a column says every day.
    private Window.@Nullable Found bulletin(List<Candidate> candidates) {
        List<Candidate> same =
                candidates.stream().filter(it -> it.with.isSameBulletin()).toList();
        boolean isColumn = same.stream().anyMatch(it -> recent.isOf(it.number, telling))
                || same.stream().map(it -> recent.cluster(it.number)).distinct().count() > 1;
        return same.stream()
                .filter(it -> !isColumn && it.with.isOfThoseDays() && isAllowed(it.with))
                .filter(it -> mayJoin(it.number, true))
                .min(Comparator.comparingInt(Candidate::number))
                .map(it -> new Window.Found(it.number, "the same bulletin, to the last figure", 1))
                .orElse(null);
    }

    private boolean isAllowed(Compared with) {
        return (folding.isBy(Folding.By.TEXT) || (with.isTitled() && folding.isBy(Folding.By.TITLE)))
                && folding.reaches(with.ours().hours, with.theirs().hours);
    }

    /// The article under the same title where one of the two has no text; not where several articles share the title.
    private Window.@Nullable Found byTitle(List<Candidate> candidates) {
        List<Candidate> namesakes = candidates.stream()
                .filter(it -> Headline.isSameTitle(it.with.ours(), it.with.theirs()))
                .toList();
        boolean isColumn = namesakes.stream()
                        .map(it -> recent.cluster(it.number))
                        .distinct()
                        .count()
                > 1;
        return namesakes.stream()
                .filter(it -> !isColumn && Headline.isSame(it.with.ours(), it.with.theirs()))
                .filter(it -> folding.reaches(it.with.ours().hours, it.with.theirs().hours))
                .filter(it -> mayJoin(it.number, true))
                .min(Comparator.comparingInt(Candidate::number))
                .map(it -> new Window.Found(it.number, "the same title, and no text to compare", 1))
                .orElse(null);
    }

    private List<Candidate> compared(int[] numbers) {
        var sketches = new Sketch[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sketches[i] = recent.roughSketch(numbers[i]);
        }
        var shared = new int[numbers.length];
        Common common = common(numbers, sketches, shared);
        Sketch ours = telling.sketch();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < numbers.length; i++) {
            if (!Compared.mayMatter(ours, sketches[i], shared[i])) {
                continue;
            }
            Overlap overlap = Overlap.of(ours, sketches[i], common);
            if (Compared.matters(ours, sketches[i], overlap)) {
                candidates.add(new Candidate(numbers[i], Compared.of(ours, recent.sketch(numbers[i]), overlap)));
            }
        }
        return candidates;
    }

    /// Ours holds two texts that have nothing in common: it is a digest, and none of them.
    private boolean isCollection(List<Candidate> candidates) {
        List<Candidate> parts =
                candidates.stream().filter(it -> it.with.isPartOfOurs()).toList();
        for (Candidate one : parts) {
            for (Candidate other : parts) {
                if (recent.cluster(one.number) < recent.cluster(other.number)
                        && Overlap.of(one.with.theirs(), other.with.theirs(), Common.NOTHING)
                                        .share()
                                < APART) {
                    return true;
                }
            }
        }
        return false;
    }

    /// No member of the cluster of a known article may be known to be another one.
    private boolean mayJoin(int known, boolean titled) {
        int cluster = recent.cluster(known);
        var members = new ArrayList<>(List.of(known));
        recent.postings().each(Keys.CLUSTER, Keys.cluster(cluster), number -> {
            if (recent.cluster(number) == cluster && number != known) {
                members.add(number);
            }
            return members.size() < MEMBERS;
        });
        return members.stream()
                .allMatch(it -> isCompatible(it)
                        && (titled
                                || Overlap.of(telling.sketch(), recent.sketch(it), Common.NOTHING)
                                                .share()
                                        >= SHARE_WITH_ALL));
    }

    private boolean isCompatible(int number) {
        Sketch ours = telling.sketch();
        Sketch theirs = recent.sketch(number);
        if (Guards.differByMark(ours, theirs)) {
            return false;
        }
        boolean samePage = recent.link(number) != 0 && recent.link(number) == Keys.link(telling.link());
        if (samePage) {
            return true;
        }
        return !Guards.differByFigures(ours, theirs)
                && !Guards.differBySubject(ours, theirs)
                && !Guards.isRefilled(ours, theirs)
                && (!recent.isOf(number, telling) || isRepost(ours, theirs));
    }

    private static boolean isRepost(Sketch ours, Sketch theirs) {
        Overlap overlap = Overlap.of(ours, theirs, Common.NOTHING);
        return Headline.isSameTitle(ours, theirs)
                && Math.min(ours.shingles, theirs.shingles) >= LENGTH_WITHIN_SOURCE
                && overlap.both() >= SHARE_WITHIN_SOURCE
                && !Guards.haveBothMore(ours, theirs);
    }

    /// The entries that share most keys with us, the newest among equals.
    private int[] candidates() {
        var found = new Numbers();
        recent.postings().each(Keys.asked(telling.sketch()), PER_KEY, found::add);
        return found.mostFrequent(CANDIDATES);
    }

    /// Counts what is common property, and for each candidate what it shares with ours.
    private Common common(int[] numbers, Sketch[] sketches, int[] shared) {
        var common = new Common(telling.sketch());
        var byCluster = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            byCluster[i] = ((long) recent.cluster(numbers[i]) << 32) | i;
        }
        Arrays.sort(byCluster);
        for (long it : byCluster) {
            shared[(int) it] = common.count((int) (it >> 32), sketches[(int) it]);
        }
        return common;
    }
}
