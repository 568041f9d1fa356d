package tributary.story;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// An index from keys to recent entries, in two arrays: the newest entry of each bucket, and for each key of each entry
/// a node of two numbers, which lie in one line of the processor's cache: the key, and the older node that shares the
/// bucket. Keys that are asked for alone (the first ones of an entry) have buckets apart from those that many entries
/// share, behind which they would not be found. Entries are numbered as they come; once `capacity` is full the oldest
/// are overwritten, so nothing is ever removed.
final class Postings {
    /// Keys of one entry.
    static final int KEYS = 19;

    /// Steps along one bucket; behind them lie only older entries under a key that many share.
    private static final int STEPS = 96;

    private static final int FIRST_SLOTS = 1 << 10;

    private final int capacity;
    private final int own;
    private int[] heads = new int[0];
    private int[] nodes;
    private int slots;
    private int count;

    /// `own` keys of each entry, the first ones, are asked for alone.
    Postings(int capacity, int own) {
        this.capacity = capacity;
        this.own = own;
        this.slots = Math.min(capacity, FIRST_SLOTS);
        this.nodes = new int[2 * slots * KEYS];
        index(0);
    }

    /// Adds the next entry under its keys (at most [#KEYS], 0 is no key) and answers its number.
    int add(int[] its) {
        if (count == slots && slots < capacity) {
            grow();
        }
        int start = count % slots * KEYS;
        for (int i = 0; i < KEYS; i++) {
            nodes[2 * (start + i)] = i < its.length ? its[i] : 0;
        }
        link(start);
        return count++;
    }

    /// Entries under a key of their own, which stands at this place among their keys, newest first, until there are no
    /// more or `wanted` has had enough (answers false).
    void each(int place, int key, IntPredicate wanted) {
        if (key == 0) {
            return;
        }
        int node = heads[bucket(place, key)];
        int last = Integer.MAX_VALUE;
        for (int step = 0; node != 0 && step < STEPS; step++) {
            int number = number((node - 1) / KEYS);
            if (number > last) {
                return;
            }
            if (nodes[2 * node - 2] == key && number != last && !wanted.test(number)) {
                return;
            }
            last = number;
            node = nodes[2 * node - 1];
        }
    }

    /// Entries under each of some keys that they may share, the newest first and `most` under one; which key
    /// comes first is open. All keys go on step by step together, so that the processor waits for the memory
    /// of all of them at once.
    void each(int[] keys, int most, IntConsumer found) {
        var walk = new Walk(keys, most);
        for (int step = 0; walk.left > 0 && step < STEPS; step++) {
            walk.load();
            walk.step(found);
        }
    }

    /// Where each of some keys is in its bucket.
    private final class Walk {
        private final int[] keys;
        private final int[] nodes;
        private final int[] last;
        private final int[] wanted;
        private final int[] seen;
        private final int[] next;

        /// Keys that have entries left, which stand before the others.
        private int left;

        private Walk(int[] asked, int most) {
            keys = new int[asked.length];
            nodes = new int[asked.length];
            last = new int[asked.length];
            wanted = new int[asked.length];
            seen = new int[asked.length];
            next = new int[asked.length];
            for (int key : asked) {
                int node = key == 0 ? 0 : heads[bucket(own, key)];
                if (node != 0) {
                    keys[left] = key;
                    nodes[left] = node;
                    last[left] = Integer.MAX_VALUE;
                    wanted[left++] = most;
                }
            }
        }

        private void load() {
            int[] all = Postings.this.nodes;
            for (int i = 0; i < left; i++) {
                seen[i] = all[2 * nodes[i] - 2];
                next[i] = all[2 * nodes[i] - 1];
            }
        }

        private void step(IntConsumer found) {
            int going = 0;
            for (int i = 0; i < left; i++) {
                int number = number((nodes[i] - 1) / KEYS);
                boolean older = number <= last[i];
                if (older && seen[i] == keys[i] && number != last[i]) {
                    found.accept(number);
                    wanted[i]--;
                }
                if (older && wanted[i] > 0 && next[i] != 0) {
                    keys[going] = keys[i];
                    nodes[going] = next[i];
                    last[going] = number;
                    wanted[going++] = wanted[i];
                }
            }
            left = going;
        }
    }

    int count() {
        return count;
    }

    /// The place of an entry in arrays of `slots` places; negative when it was overwritten.
    int slot(int number) {
        return number < 0 || number >= count || number < count - slots ? -1 : number % slots;
    }

    int slots() {
        return slots;
    }

    /// The newest entry in a slot.
    private int number(int slot) {
        int lap = (count - 1) / slots * slots + slot;
        return lap < count ? lap : lap - slots;
    }

    private void link(int start) {
        for (int node = start; node < start + KEYS; node++) {
            if (nodes[2 * node] != 0) {
                int bucket = bucket(Math.min(node - start, own), nodes[2 * node]);
                nodes[2 * node + 1] = heads[bucket];
                heads[bucket] = node + 1;
            }
        }
    }

    private int bucket(int place, int key) {
        int buckets = Integer.highestOneBit(place < own ? 2 * slots : slots * KEYS);
        return place * Integer.highestOneBit(2 * slots)
                + ((key * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(buckets) + 1));
    }

    private void grow() {
        slots = (int) Math.min(capacity, slots * 2L);
        nodes = Arrays.copyOf(nodes, 2 * slots * KEYS);
        index(count);
    }

    /// Powers of two of buckets, about one for each key.
    private void index(int entries) {
        heads = new int[own * Integer.highestOneBit(2 * slots) + Integer.highestOneBit(slots * KEYS)];
        for (int entry = 0; entry < entries; entry++) {
            link(entry * KEYS);
        }
    }
}
