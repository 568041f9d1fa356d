package tributary.story;

import java.util.Arrays;
import tributary.article.Story;

/// The terms of a story and how much each weighs: the sum of its articles, each of length one. Terms rise; `length` is
/// that of the whole; `hours` is when it was last told.
@SuppressWarnings("ArrayRecordComponent")
record Centroid(Story story, int[] terms, double[] weights, double length, int hours) {
    /// Terms kept of one story.
    private static final int KEPT = 100;

    /// A text as the centroid of a story of its own.
    static Centroid of(Story story, int[] terms, double[] weights, int hours) {
        double length = length(weights);
        var unit = new double[weights.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = length == 0 ? 0 : weights[i] / length;
        }
        return new Centroid(story, terms, unit, length == 0 ? 0 : 1, hours);
    }

    Centroid of(Story other) {
        return new Centroid(other, terms, weights, length, hours);
    }

    double cosine(Index other) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            double its = other.weight(terms[i]);
            if (its != 0) {
                sum += weights[i] * its;
            }
        }
        return sum == 0 ? 0 : sum / (length * other.length);
    }

    /// The weights of one text by their terms, for comparing it with many: going through two lists side by side costs
    /// four times as much. It is filled anew for each text.
    static final class Index {
        /// Several times the terms of a text, so that few share a place.
        private static final int PLACES = 1 << 9;

        /// Bits that tell at once that the text lacks a term, as it does most.
        private static final int BITS = 1 << 12;

        private final int[] terms = new int[PLACES];
        private final double[] weights = new double[PLACES];
        private final long[] bits = new long[BITS / Long.SIZE];
        private double length;

        void hold(Centroid text) {
            Arrays.fill(terms, 0);
            Arrays.fill(bits, 0);
            length = text.length;
            for (int i = 0; i < text.terms.length; i++) {
                int term = text.terms[i];
                int place = place(term);
                terms[place] = term + 1;
                weights[place] = text.weights[i];
                bits[term / Long.SIZE & (bits.length - 1)] |= 1L << term;
            }
        }

        private double weight(int term) {
            if ((bits[term / Long.SIZE & (bits.length - 1)] >>> term & 1) == 0) {
                return 0;
            }
            int place = place(term);
            return terms[place] == 0 ? 0 : weights[place];
        }

        /// Where a term stands, or would.
        private int place(int term) {
            int place = (term * 0x9e3779b9) >>> 23;
            while (terms[place] != 0 && terms[place] != term + 1) {
                place = (place + 1) & (PLACES - 1);
            }
            return place;
        }
    }

    /// This story with one article more.
    Centroid with(Centroid article) {
        var merged = new int[terms.length + article.terms.length];
        var sums = new double[merged.length];
        int size = 0;
        for (int i = 0, j = 0; i < terms.length || j < article.terms.length; size++) {
            boolean here = j == article.terms.length || (i < terms.length && terms[i] <= article.terms[j]);
            boolean there = i == terms.length || (j < article.terms.length && article.terms[j] <= terms[i]);
            merged[size] = here ? terms[i] : article.terms[j];
            sums[size] = (here ? weights[i++] : 0) + (there ? article.weights[j++] : 0);
        }
        int last = Math.max(hours, article.hours);
        return kept(story, Arrays.copyOf(merged, size), Arrays.copyOf(sums, size), last);
    }

    private static Centroid kept(Story story, int[] terms, double[] weights, int hours) {
        if (terms.length <= KEPT) {
            return new Centroid(story, terms, weights, length(weights), hours);
        }
        int[] places = heaviest(weights, KEPT);
        var some = new int[KEPT];
        var their = new double[KEPT];
        for (int i = 0; i < KEPT; i++) {
            some[i] = terms[places[i]];
            their[i] = weights[places[i]];
        }
        return new Centroid(story, some, their, length(their), hours);
    }

    /// The terms that weigh most.
    int[] heaviest(int count) {
        if (terms.length <= count) {
            return terms;
        }
        int[] heaviest = heaviest(weights, count);
        for (int i = 0; i < count; i++) {
            heaviest[i] = terms[heaviest[i]];
        }
        return heaviest;
    }

    /// The places of so many of the weights, which rise: all that are above the least of them, and of those that are
    /// equal to it the first.
    private static int[] heaviest(double[] weights, int count) {
        double[] ranked = weights.clone();
        Arrays.sort(ranked);
        double least = ranked[ranked.length - count];
        int equal = count;
        for (int i = ranked.length - 1; i >= 0 && ranked[i] > least; i--) {
            equal--;
        }
        var heaviest = new int[count];
        int size = 0;
        for (int i = 0; size < count; i++) {
            if (weights[i] > least || (weights[i] == least && equal-- > 0)) {
                heaviest[size++] = i;
            }
        }
        return heaviest;
    }

    private static double length(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
