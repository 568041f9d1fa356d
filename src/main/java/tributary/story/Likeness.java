package tributary.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the article that another one tells in the same words. The reasons for the figures are in docs/story.md.
final class Likeness {
    private static final int PER_KEY = 24;
    private static final int CANDIDATES = 48;
    private static final int MEMBERS = 24;

    /// Shingles in this many other clusters are common property: a footer, a form letter, a slogan.
    private static final int COMMON = 3;

    private static final double LIKE_TITLE = 0.5;
    private static final double SHARE_WITH_TITLE = 0.58;
    private static final double SHARE_WITHOUT_TITLE = 0.8;
    private static final int EVIDENCE_WITH_TITLE = 8;
    private static final int EVIDENCE_WITHOUT_TITLE = 16;

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
        Sketch ours = telling.sketch();
        var sketches = new HashMap<Integer, Sketch>();
        candidates().forEach(number -> sketches.put(number, recent.sketch(number)));
        int[] shared = common(sketches);
        var likely = new ArrayList<Candidate>();
        sketches.forEach((number, sketch) -> {
            int[] common = without(shared, recent.cluster(number));
            var candidate = new Candidate(
                    number, sketch, Overlap.of(ours, sketch, common), Overlap.contained(ours.pairs, sketch.pairs));
            if (isLike(candidate)) {
                likely.add(candidate);
            }
        });
        likely.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::number));
        for (Candidate candidate : likely) {
            if (mayJoin(recent.cluster(candidate.number))) {
                return new Window.Found(
                        candidate.number,
                        String.format(
                                Locale.ROOT,
                                "the same text: %.2f of the shorter one, titles alike by %.2f",
                                candidate.overlap.share(),
                                candidate.title));
            }
        }
        return null;
    }

    private boolean isLike(Candidate it) {
        Overlap overlap = it.overlap;
        if (it.title >= LIKE_TITLE) {
            return overlap.share() >= SHARE_WITH_TITLE && overlap.evidence() >= EVIDENCE_WITH_TITLE;
        }
        return overlap.share() >= SHARE_WITHOUT_TITLE && overlap.evidence() >= EVIDENCE_WITHOUT_TITLE;
    }

    /// No member of the cluster may be known to be another article.
    private boolean mayJoin(int cluster) {
        var members = new ArrayList<Integer>();
        recent.postings().each(Keys.cluster(cluster), number -> {
            if (recent.cluster(number) == cluster) {
                members.add(number);
            }
            return members.size() < MEMBERS;
        });
        return members.stream().allMatch(this::isCompatible);
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
        Overlap overlap = Overlap.of(ours, theirs, new int[0]);
        return Arrays.equals(ours.pairs, theirs.pairs)
                && Arrays.equals(ours.marks, theirs.marks)
                && Math.min(ours.shingles, theirs.shingles) >= LENGTH_WITHIN_SOURCE
                && overlap.both() >= SHARE_WITHIN_SOURCE;
    }

    /// The entries that share most keys with us, newest first among equals.
    private List<Integer> candidates() {
        Map<Integer, Integer> hits = new HashMap<>();
        for (int key : Keys.asked(telling.sketch())) {
            int[] left = {PER_KEY};
            recent.postings().each(key, number -> {
                hits.merge(number, 1, Integer::sum);
                return --left[0] > 0;
            });
        }
        return hits.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, Set<Integer>> clustersOf = new HashMap<>();

    /// Those of our shingles that several clusters have.
    private int[] common(Map<Integer, Sketch> sketches) {
        var clusters = new HashMap<Integer, Set<Integer>>();
        sketches.forEach((number, sketch) -> {
            int cluster = recent.cluster(number);
            for (int[] part : new int[][] {telling.sketch().lead, telling.sketch().sample}) {
                for (int hash : part) {
                    if (Overlap.has(sketch.lead, hash) || Overlap.has(sketch.sample, hash)) {
                        clusters.computeIfAbsent(hash, _ -> new HashSet<>()).add(cluster);
                    }
                }
            }
        });
        clustersOf = clusters;
        return clusters.entrySet().stream()
                .filter(it -> it.getValue().size() >= COMMON)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private int[] without(int[] shared, int cluster) {
        return Arrays.stream(shared)
                .filter(hash -> {
                    Set<Integer> its = clustersOf.getOrDefault(hash, Set.of());
                    return its.size() - (its.contains(cluster) ? 1 : 0) >= COMMON;
                })
                .toArray();
    }
}
