package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Sketch;

/// How many shingles of each place of a text were looked for in another one, and how many were found there.
final class Seen {
    /// A place of which no more is found is the text's own.
    private static final double NOTHING = 0.1;

    /// Shingles that were looked for in a row of places before it is said to be the text's own.
    private static final int EVIDENCE = 2;

    private final int[] asked = new int[Sketch.PLACES];
    private final int[] found = new int[Sketch.PLACES];

    Seen(Sketch text, Sketch other) {
        int seen = other.level == 0 ? 0 : 1;
        int mask = (1 << other.level) - 1;
        for (int i = 0; i < text.sample.length; i++) {
            int hash = text.sample[i];
            boolean lead = (hash & seen) == 0 && Arrays.binarySearch(other.lead, hash) >= 0;
            if (lead || (hash & mask) == 0) {
                int place = text.place(i);
                asked[place]++;
                found[place] += lead || Arrays.binarySearch(other.sample, hash) >= 0 ? 1 : 0;
            }
        }
    }

    int asked(int place) {
        return asked[place];
    }

    int found(int place) {
        return found[place];
    }

    boolean isOwn(int place) {
        return found[place] <= NOTHING * asked[place];
    }

    /// The part of a place that is the text's own; places beyond its ends have none, nor those of which nothing was
    /// looked for.
    double own(int place) {
        return place < 0 || place >= Sketch.PLACES || asked[place] == 0 ? 0 : 1 - (double) found[place] / asked[place];
    }

    /// What is shared of some places in a row; all where there are none.
    double shared(int from, int to) {
        int all = 0;
        int shared = 0;
        for (int i = from; i < to; i++) {
            all += asked[i];
            shared += found[i];
        }
        return all == 0 ? 1 : (double) shared / all;
    }

    /// How many places from one on are the text's own, with those among them of which nothing was looked for; none
    /// where next to nothing was looked for in all of them.
    int run(int from, int step) {
        int run = 0;
        int evidence = 0;
        while (run < Sketch.PLACES && isOwn(from + run * step)) {
            evidence += asked[from + run * step];
            run++;
        }
        return evidence < EVIDENCE ? 0 : run;
    }
}
