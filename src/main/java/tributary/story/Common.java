package tributary.story;

import java.util.Arrays;

/// Which shingles of a text are common property: several unrelated articles have them, so they are a footer, a form
/// letter or a slogan, and prove nothing.
final class Common {
    /// Other clusters that have a shingle before it is common property.
    private static final int CLUSTERS = 3;

    static final Common NOTHING = new Common(Sketch.EMPTY);

    private final int[] shingles;
    private final int[] clusters;
    private final int[] last;

    Common(Sketch ours) {
        shingles = ours.sample;
        clusters = new int[shingles.length];
        last = new int[shingles.length];
        Arrays.fill(last, -1);
    }

    /// Counts an article that may be like ours; those of one cluster must come in a row.
    void count(int cluster, Sketch theirs) {
        for (int i = 0; i < shingles.length; i++) {
            if (last[i] != cluster
                    && (Overlap.has(theirs.sample, shingles[i]) || Overlap.has(theirs.lead, shingles[i]))) {
                last[i] = cluster;
                clusters[i]++;
            }
        }
    }

    /// True when enough other clusters have it; `shared` when the one that is compared has it too.
    boolean has(int shingle, boolean shared) {
        int place = Arrays.binarySearch(shingles, shingle);
        return place >= 0 && clusters[place] >= (shared ? CLUSTERS + 1 : CLUSTERS);
    }
}
