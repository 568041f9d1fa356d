package tributary.sketch;

import java.util.Arrays;

/// Reads a kept sketch from its beginning.
final class Kept {
    private final byte[] bytes;
    private int at;

    Kept(byte[] bytes) {
        this.bytes = bytes;
    }

    int take(int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (bytes[at++] & 0xff);
        }
        return value;
    }

    byte[] bytes() {
        int length = take(1);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int[] shingles(int zeros, int bits) {
        var shingles = new int[take(1)];
        at = Rising.read(shingles, bits - zeros, bytes, at);
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] <<= zeros;
        }
        return shingles;
    }

    int[] list() {
        var list = new int[take(1)];
        int place = at;
        int value = 0;
        for (int i = 0; i < list.length; i++) {
            int next = bytes[place++];
            int shift = 0;
            while (next >= 0 && shift < 28) {
                value += next << shift;
                shift += 7;
                next = bytes[place++];
            }
            value += (next & 0x7f) << shift;
            list[i] = value;
        }
        at = place;
        return list;
    }
}
