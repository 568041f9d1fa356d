package tributary.sketch;

import java.util.Arrays;

/// Some of many hashes, chosen by what they are alone, so that two texts choose alike.
final class Samples {
    private Samples() {}

    /// The lower bits of hashes, rising, each once.
    static int[] sorted(long[] hashes, int mask) {
        var masked = new int[hashes.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = (int) (hashes[i] & mask);
        }
        Arrays.sort(masked);
        int size = 0;
        for (int i = 0; i < masked.length; i++) {
            if (i == 0 || masked[i] != masked[i - 1]) {
                masked[size++] = masked[i];
            }
        }
        return Arrays.copyOf(masked, size);
    }

    /// Those whose lowest bits are 0, as many as `level` says.
    static int[] sampled(int[] hashes, int level) {
        int mask = (1 << level) - 1;
        var sampled = new int[hashes.length];
        int size = 0;
        for (int hash : hashes) {
            if ((hash & mask) == 0) {
                sampled[size++] = hash;
            }
        }
        return Arrays.copyOf(sampled, size);
    }

    /// The lowest upper halves of hashes, rising.
    static int[] lowest(long[] hashes, int count) {
        var lowest = new int[count];
        int size = 0;
        for (long hash : hashes) {
            int key = (int) (hash >>> 32);
            if (size == count && key >= lowest[count - 1]) {
                continue;
            }
            int place = Arrays.binarySearch(lowest, 0, size, key);
            if (place < 0) {
                int at = -place - 1;
                size = Math.min(count, size + 1);
                System.arraycopy(lowest, at, lowest, at + 1, size - at - 1);
                lowest[at] = key;
            }
        }
        return Arrays.copyOf(lowest, size);
    }

    static int[] limited(int[] values, int atMost) {
        return values.length > atMost ? Arrays.copyOf(values, atMost) : values;
    }
}
