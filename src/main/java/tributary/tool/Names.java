package tributary.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;

/// What the articles of a stream are called in it, in a few bytes each: a stream may have millions.
///
/// An id is a hash; 120 bits of it are held in a table with open places, and the names stand in a row behind each
/// other.
final class Names {
    private static final int FIRST_PLACES = 1 << 10;
    private static final int BLOCK = 1 << 20;

    /// Bytes before a name that say how long it is.
    private static final int LENGTH = 2;

    /// A longer name is kept as it came.
    private static final int LONGEST = 0xffff;

    /// Characters of an id in one half of what is held of it.
    private static final int HALF = 12;

    private long[] firstHalves = new long[FIRST_PLACES];
    private long[] secondHalves = new long[FIRST_PLACES];

    /// Where the name of a place is: 0 none, from 1 on among the bytes, below 0 among the others.
    private int[] spots = new int[FIRST_PLACES];

    private int count;
    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;

    /// Names that are no texts, or have no bytes.
    private final List<Object> others = new ArrayList<>();

    /// Gives an article a name unless it has one; true when it had none.
    boolean add(ArticleId id, Object name) {
        if (count * 3L > spots.length * 2L) {
            grow();
        }
        long first = half(id, 0);
        long second = half(id, HALF);
        int place = place(first, second);
        if (spots[place] != 0) {
            return false;
        }
        firstHalves[place] = first;
        secondHalves[place] = second;
        spots[place] = keep(name);
        count++;
        return true;
    }

    /// What an article is called, if it has a name.
    @Nullable
    Object of(ArticleId id) {
        int spot = spots[place(half(id, 0), half(id, HALF))];
        if (spot == 0) {
            return null;
        }
        return spot < 0 ? others.get(-spot - 1) : text(spot - 1);
    }

    private int keep(Object name) {
        if (name instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean fits = bytes.length <= LONGEST && (blocks.size() + 1L) * BLOCK < Integer.MAX_VALUE;
            if (fits && new String(bytes, StandardCharsets.UTF_8).equals(text)) {
                return 1 + put(bytes);
            }
        }
        others.add(name);
        return -others.size();
    }

    private int put(byte[] name) {
        if (used + LENGTH + name.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        byte[] block = blocks.getLast();
        int at = used;
        block[at] = (byte) (name.length >> 8);
        block[at + 1] = (byte) name.length;
        System.arraycopy(name, 0, block, at + LENGTH, name.length);
        used += LENGTH + name.length;
        return (blocks.size() - 1) * BLOCK + at;
    }

    private String text(int address) {
        byte[] block = blocks.get(address / BLOCK);
        int at = address % BLOCK;
        int length = (block[at] & 0xff) << 8 | (block[at + 1] & 0xff);
        return new String(block, at + LENGTH, length, StandardCharsets.UTF_8);
    }

    /// Five bits of each of some characters.
    private static long half(ArticleId id, int from) {
        long half = 0;
        for (int i = from; i < from + HALF; i++) {
            char c = id.value().charAt(i);
            half = half << 5 | (c >= 'a' ? c - 'a' : c - '2' + 26);
        }
        return half;
    }

    private int place(long first, long second) {
        int place = (int) (first ^ second >>> Integer.SIZE) & (spots.length - 1);
        while (spots[place] != 0 && (firstHalves[place] != first || secondHalves[place] != second)) {
            place = (place + 1) & (spots.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] first = firstHalves;
        long[] second = secondHalves;
        int[] its = spots;
        firstHalves = new long[2 * its.length];
        secondHalves = new long[2 * its.length];
        spots = new int[2 * its.length];
        for (int i = 0; i < its.length; i++) {
            if (its[i] != 0) {
                int place = place(first[i], second[i]);
                firstHalves[place] = first[i];
                secondHalves[place] = second[i];
                spots[place] = its[i];
            }
        }
    }
}
