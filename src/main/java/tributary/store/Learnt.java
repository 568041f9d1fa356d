package tributary.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/// What the texts of one source repeat: how many texts were read, the marks of their blocks with how often each came,
/// and those of which the articles that were there before are rid (`swept`).
public record Learnt(long texts, Map<Long, Times> marks, Set<Long> swept) {
    public static final Learnt NOTHING = new Learnt(0, Map.of(), Set.of());

    /// Marks that are remembered of one source; those that came least and longest ago are forgotten.
    static final int MOST = 300;

    /// So often, and in this share of the texts since it first came, a mark recurs.
    private static final int OFTEN = 3;

    private static final double SHARE = 0.3;

    /// So often before articles that are kept lose it.
    private static final int SURE = 5;

    /// In this share of the texts since it first came, and of the last ones, a picture belongs to the source and to no
    /// story: each of ten columns may have a picture of its own, but a few articles on one event may share theirs.
    private static final double PICTURED = 0.1;

    private static final int LAST = 50;

    /// What did not come for so many texts recurs no more.
    private static final int LATELY = 60;

    private static final int BYTES = Long.BYTES + 3 * Integer.BYTES;

    public Learnt {
        marks = Map.copyOf(marks);
        swept = Set.copyOf(swept);
    }

    /// How often a mark came, and at which text first and last.
    public record Times(int count, int first, int last) {}

    /// The marks that recur.
    public Set<Long> recurring() {
        return marks.entrySet().stream()
                .filter(it -> recurs(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The marks that surely recur.
    public Set<Long> sure() {
        return marks.entrySet().stream()
                .filter(it -> recurs(it.getValue()) && it.getValue().count() >= SURE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those of the marks that are pictures, and lead no article since they recur.
    public Set<Long> pictures(LongPredicate isPicture) {
        return marks.entrySet().stream()
                .filter(it -> isPicture.test(it.getKey()) && isOfSource(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOfSource(Times it) {
        long since = Math.max(texts - it.first() + 1, Math.min(texts, LAST));
        return it.count() >= OFTEN && it.count() >= since * PICTURED && texts - it.last() < LATELY;
    }

    /// Whether articles that are kept are still to be rid of some of these marks.
    public boolean isToSweep(Set<Long> recurring) {
        return !swept.containsAll(recurring);
    }

    /// After the articles that are kept were rid of these marks too; those that are forgotten may come again.
    public Learnt sweeping(Set<Long> more) {
        var all = new HashSet<>(swept);
        all.addAll(more);
        all.retainAll(marks.keySet());
        return new Learnt(texts, marks, all);
    }

    private boolean recurs(Times it) {
        long since = texts - it.first() + 1;
        return it.count() >= OFTEN && it.count() >= since * SHARE && texts - it.last() < LATELY;
    }

    /// After more texts, the marks of each.
    public Learnt with(Collection<Set<Long>> more) {
        var all = new HashMap<>(marks);
        int text = Math.toIntExact(Math.min(texts, Integer.MAX_VALUE - more.size()));
        for (Set<Long> its : more) {
            text++;
            for (long mark : its) {
                Times before = all.get(mark);
                all.put(
                        mark,
                        before == null
                                ? new Times(1, text, text)
                                : new Times(before.count() + 1, before.first(), text));
            }
        }
        return new Learnt(text, bounded(all), swept);
    }

    private static Map<Long, Times> bounded(Map<Long, Times> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<Map.Entry<Long, Times>> entries = new ArrayList<>(all.entrySet());
        entries.sort(Comparator.comparingInt(
                        (Map.Entry<Long, Times> it) -> Math.min(it.getValue().count(), OFTEN))
                .thenComparingInt(it -> it.getValue().last())
                .reversed());
        return entries.stream().limit(MOST).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(marks.size() * BYTES);
        marks.forEach((mark, times) ->
                bytes.putLong(mark).putInt(times.count()).putInt(times.first()).putInt(times.last()));
        return bytes.array();
    }

    /// The swept marks, packed.
    public byte[] sweptBytes() {
        var bytes = ByteBuffer.allocate(swept.size() * Long.BYTES);
        swept.forEach(bytes::putLong);
        return bytes.array();
    }

    public static Learnt of(long texts, byte[] packed, byte[] packedSwept) {
        var bytes = ByteBuffer.wrap(packed);
        var marks = new HashMap<Long, Times>();
        while (bytes.remaining() >= BYTES) {
            marks.put(bytes.getLong(), new Times(bytes.getInt(), bytes.getInt(), bytes.getInt()));
        }
        var swept = new HashSet<Long>();
        for (var more = ByteBuffer.wrap(packedSwept); more.remaining() >= Long.BYTES; ) {
            swept.add(more.getLong());
        }
        return new Learnt(texts, marks, swept);
    }
}
