package tributary.sketch;

import java.util.Arrays;

/// Where in a text the shingles of its sample stand first, in sixteenths of it: two to a byte.
final class Places {
    /// Parts of a text that are told apart.
    static final int PARTS = 16;

    private static final int BITS = 4;

    private Places() {}

    /// The places of a rising sample of `level` from all shingles in their order, of which the bits of `shingle` count.
    static byte[] of(long[] all, int shingle, int[] sample, int level) {
        var places = new byte[(sample.length + 1) / 2];
        int mask = (1 << level) - 1;
        // From the end, so that the first of several stays.
        for (int i = all.length - 1; i >= 0; i--) {
            int hash = (int) all[i] & shingle;
            if ((hash & mask) == 0) {
                int at = Arrays.binarySearch(sample, hash);
                int shift = (at % 2) * BITS;
                int part = (int) ((long) i * PARTS / all.length);
                places[at / 2] = (byte) ((places[at / 2] & ~(0xf << shift)) | (part << shift));
            }
        }
        return places;
    }

    /// The part in which one of the sample stands.
    static int at(byte[] places, int number) {
        return (places[number / 2] >>> ((number % 2) * BITS)) & 0xf;
    }
}
