package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Sketch;

/// Which shingles of a text are common property: several unrelated articles have them, so they are a footer, a form
/// letter or a slogan, and prove nothing.
public final class Common {
    /// Other clusters that have a shingle before it is common property.
    private static final int CLUSTERS = 3;

    public static final Common NOTHING = new Common(Sketch.EMPTY);

    private final int[] shingles;
    private final int[] clusters;
    private final int[] last;
    private boolean any;

    public Common(Sketch ours) {
        shingles = ours.sample;
        clusters = new int[shingles.length];
        last = new int[shingles.length];
        Arrays.fill(last, -1);
    }

    /// Counts an article that may be like ours, and answers how often it has one of our shingles; those of one cluster
    /// must come in a row.
    public int count(int cluster, Sketch theirs) {
        return count(cluster, theirs.sample) + count(cluster, theirs.lead);
    }

    private int count(int cluster, int[] theirs) {
        int shared = 0;
        for (int i = 0, j = 0; i < shingles.length && j < theirs.length; ) {
            int ours = shingles[i];
            int its = theirs[j];
            if (ours == its) {
                shared++;
                if (last[i] != cluster) {
                    last[i] = cluster;
                    clusters[i]++;
                    any |= clusters[i] >= CLUSTERS;
                }
            }
            i += ours <= its ? 1 : 0;
            j += its <= ours ? 1 : 0;
        }
        return shared;
    }

    /// True when enough other clusters have it; `shared` when the one that is compared has it too.
    boolean has(int shingle, boolean shared) {
        if (!any) {
            return false;
        }
        int place = Arrays.binarySearch(shingles, shingle);
        return place >= 0 && clusters[place] >= (shared ? CLUSTERS + 1 : CLUSTERS);
    }
}
