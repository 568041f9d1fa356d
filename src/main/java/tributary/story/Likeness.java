package tributary.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Finds the article that another one tells in the same words. The reasons for the figures are in docs/story.md.
final class Likeness {
    private static final int PER_KEY = 24;
    private static final int CANDIDATES = 32;
    private static final int MEMBERS = 24;

    /// The part of the shorter text that must be shared under titles alike: halfway between quoting and editing.
    private static final double SHARE = 0.55;

    /// The part under unlike titles, and what of it every other member of the cluster must share.
    private static final double SHARE_WITHOUT_TITLE = 0.84;

    private static final double SHARE_WITH_ALL = 0.7;

    /// Short texts are mostly form; this much more of them must be shared.
    private static final int SHORT = 60;

    private static final double SHARE_IF_SHORT = 0.15;

    /// Shingles seen in both: less is a chance, and with strange titles a slogan.
    private static final int EVIDENCE = 8;

    private static final int EVIDENCE_WITHOUT_TITLE = 16;
    private static final double LIKE_TITLE = 0.5;

    /// A title of few words under which a short text stands may be a column: every source has its `Photo of the Day`.
    private static final int NAME_OF_A_COLUMN = 6;

    private static final int TEXT_OF_A_COLUMN = 60;
    private static final int SUMMARY_OF_A_COLUMN = 20;
    private static final int LONG = 150;
    private static final int HOURS_BETWEEN_COPIES = 72;

    /// Within one source two links are two articles, unless all is the same and it is long.
    private static final double SHARE_WITHIN_SOURCE = 0.9;
    private static final int LENGTH_WITHIN_SOURCE = 200;

    private final Telling telling;
    private final Recent recent;

    private Likeness(Telling telling, Recent recent) {
        this.telling = telling;
        this.recent = recent;
    }

    static Window.@Nullable Found find(Telling telling, Recent recent) {
        return new Likeness(telling, recent).best();
    }

    private record Candidate(int number, Sketch sketch, Overlap overlap, double title) {
        double score() {
            return overlap.share() + title;
        }
    }

    private Window.@Nullable Found best() {
        int[] numbers = candidates();
        var sketches = new Sketch[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sketches[i] = recent.sketch(numbers[i]);
        }
        Common common = common(numbers, sketches);
        var likely = new ArrayList<Candidate>();
        for (int i = 0; i < numbers.length; i++) {
            var candidate = new Candidate(
                    numbers[i],
                    sketches[i],
                    Overlap.of(telling.sketch(), sketches[i], common),
                    Overlap.contained(telling.sketch().pairs, sketches[i].pairs));
            if (isLike(candidate)) {
                likely.add(candidate);
            }
        }
        likely.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::number));
        for (Candidate candidate : likely) {
            if (mayJoin(recent.cluster(candidate.number), candidate.title >= LIKE_TITLE)) {
                return new Window.Found(candidate.number, reason(candidate));
            }
        }
        return null;
    }

    private static String reason(Candidate it) {
        return "the same text: " + Math.round(it.overlap.share() * 100) + " % of the shorter one; titles alike by "
                + Math.round(it.title * 100) + " %";
    }

    private boolean isLike(Candidate it) {
        Overlap overlap = it.overlap;
        int weight = Math.min(it.sketch.textWeight, telling.sketch().textWeight);
        boolean titled = it.title >= LIKE_TITLE;
        double needed = titled ? SHARE : SHARE_WITHOUT_TITLE;
        return overlap.share() >= needed + (weight < SHORT ? SHARE_IF_SHORT : 0)
                && overlap.evidence() >= (titled ? EVIDENCE : EVIDENCE_WITHOUT_TITLE)
                && !isColumn(it.sketch, weight);
    }

    private boolean isColumn(Sketch theirs, int weight) {
        Sketch ours = telling.sketch();
        if (Math.min(ours.titleWeight, theirs.titleWeight) >= NAME_OF_A_COLUMN) {
            return false;
        }
        Sketch shorter = ours.textWeight <= theirs.textWeight ? ours : theirs;
        boolean apart =
                ours.hours != 0 && theirs.hours != 0 && Math.abs(ours.hours - theirs.hours) > HOURS_BETWEEN_COPIES;
        return weight < (shorter.cut ? SUMMARY_OF_A_COLUMN : TEXT_OF_A_COLUMN) || (weight < LONG && apart);
    }

    /// No member of the cluster may be known to be another article.
    private boolean mayJoin(int cluster, boolean titled) {
        var members = new ArrayList<Integer>();
        recent.postings().each(Keys.cluster(cluster), number -> {
            if (recent.cluster(number) == cluster) {
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
        return !Guards.differByFigures(ours, theirs) && (!recent.isOf(number, telling) || isRepost(ours, theirs));
    }

    private static boolean isRepost(Sketch ours, Sketch theirs) {
        Overlap overlap = Overlap.of(ours, theirs, Common.NOTHING);
        return Arrays.equals(ours.pairs, theirs.pairs)
                && Arrays.equals(ours.marks, theirs.marks)
                && Math.min(ours.shingles, theirs.shingles) >= LENGTH_WITHIN_SOURCE
                && overlap.both() >= SHARE_WITHIN_SOURCE;
    }

    /// The entries that share most keys with us, the newest among equals.
    private int[] candidates() {
        var found = new Numbers();
        for (int key : Keys.asked(telling.sketch())) {
            int[] left = {PER_KEY};
            recent.postings().each(key, number -> {
                found.add(number);
                return --left[0] > 0;
            });
        }
        return found.mostFrequent(CANDIDATES);
    }

    private Common common(int[] numbers, Sketch[] sketches) {
        var common = new Common(telling.sketch());
        var byCluster = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            byCluster[i] = ((long) recent.cluster(numbers[i]) << 32) | i;
        }
        Arrays.sort(byCluster);
        for (long it : byCluster) {
            common.count((int) (it >> 32), sketches[(int) it]);
        }
        return common;
    }
}
