package tributary.sketch;

/// A fixed set of hashes of words, for asking about every word of a text without boxing it.
final class Hashes {
    private final long[] places;
    private final boolean zero;

    private Hashes(long[] hashes) {
        places = new long[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        boolean hasZero = false;
        for (long hash : hashes) {
            hasZero |= hash == 0;
            places[place(hash)] = hash;
        }
        zero = hasZero;
    }

    static Hashes of(long... hashes) {
        return new Hashes(hashes);
    }

    /// The hashes of words that are parted by spaces.
    static Hashes ofWords(String words) {
        String[] each = words.strip().split("\\s+");
        var hashes = new long[each.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Words.of(each[i]).at(0);
        }
        return new Hashes(hashes);
    }

    boolean has(long hash) {
        return hash == 0 ? zero : places[place(hash)] == hash;
    }

    private int place(long hash) {
        int place = (int) hash & (places.length - 1);
        while (places[place] != 0 && places[place] != hash) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
