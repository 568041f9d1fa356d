package tributary.sketch;

/// Rising numbers in few bits: how far each is from the one before, by Rice's code (the high bits counted in ones and
/// ended by a zero, then the low bits). For numbers that are spread evenly that is within a twentieth of the least.
final class Rising {
    private Rising() {}

    /// How many of the low bits are written as they are, for so many numbers below `1 << bits`.
    private static int low(int count, int bits) {
        return Math.max(0, bits - (Integer.SIZE - Integer.numberOfLeadingZeros(count)));
    }

    /// The most bytes that so many numbers take: the high bits of all gaps together count no further than `1 << bits`.
    static int most(int count, int bits) {
        int low = low(count, bits);
        return (count * (low + 1) + (1 << (bits - low))) / Byte.SIZE + 1;
    }

    /// Writes numbers below `1 << bits`, each larger than the one before, and answers where it ended.
    static int write(int[] values, int bits, byte[] out, int from) {
        int low = low(values.length, bits);
        int at = from * Byte.SIZE;
        int before = -1;
        for (int value : values) {
            int gap = value - before - 1;
            before = value;
            for (int high = gap >>> low; high > 0; high--) {
                set(out, at++);
            }
            at++;
            for (int bit = low - 1; bit >= 0; bit--, at++) {
                if (((gap >>> bit) & 1) != 0) {
                    set(out, at);
                }
            }
        }
        return bytes(at);
    }

    private static void set(byte[] out, int bit) {
        out[bit / Byte.SIZE] |= (byte) (0x80 >>> bit % Byte.SIZE);
    }

    /// Reads as many numbers as `values` holds, and answers where they ended.
    ///
    /// @throws ArrayIndexOutOfBoundsException where the bytes are too few
    static int read(int[] values, int bits, byte[] in, int from) {
        int low = low(values.length, bits);
        int at = from * Byte.SIZE;
        int before = -1;
        for (int i = 0; i < values.length; i++) {
            int high = 0;
            while (isSet(in, at++)) {
                high++;
            }
            before += ((high << low) | taken(in, at, low)) + 1;
            at += low;
            values[i] = before;
        }
        return bytes(at);
    }

    private static boolean isSet(byte[] in, int bit) {
        return (in[bit / Byte.SIZE] & (0x80 >>> bit % Byte.SIZE)) != 0;
    }

    /// So many bits from a place on, as a number.
    private static int taken(byte[] in, int from, int count) {
        int value = 0;
        int at = from;
        for (int left = count; left > 0; ) {
            int here = Math.min(left, Byte.SIZE - at % Byte.SIZE);
            int part = (in[at / Byte.SIZE] & 0xff) >>> (Byte.SIZE - at % Byte.SIZE - here);
            value = (value << here) | (part & ((1 << here) - 1));
            at += here;
            left -= here;
        }
        return value;
    }

    private static int bytes(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
