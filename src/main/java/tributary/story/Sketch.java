package tributary.story;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A few hundred bytes that stand for a title and a text when articles are compared.
///
/// Shingles are runs of four words as 24-bit hashes: every one of the beginning, which is all that a summary has, and a
/// sample of the whole, chosen by hash, so that two texts choose alike. Made outside of any lock; kept with the
/// article, so that the window comes back without reading texts again.
public final class Sketch {
    private static final byte VERSION = 1;

    /// Shingles of the beginning that are all kept.
    static final int LEAD = 48;

    /// Shingles of the whole that are kept at most.
    static final int SAMPLE = 80;

    /// Word pairs kept of a title, and its marks.
    private static final int TITLE_PAIRS = 24;
    private static final int TITLE_MARKS = 12;

    private static final int WIDTH = 4;

    final int level;
    final int shingles;
    final int hours;
    final int[] lead;
    final int[] sample;
    final int[] pairs;
    final int[] marks;
    final int[] figures;

    private Sketch(int level, int shingles, int hours, int[][] parts) {
        this.level = level;
        this.shingles = shingles;
        this.hours = hours;
        this.lead = parts[0];
        this.sample = parts[1];
        this.pairs = parts[2];
        this.marks = parts[3];
        this.figures = parts[4];
    }

    /// The sketch of an article: plain title, plain text, and when it was published, if that is known.
    public static Sketch of(String title, String text, @Nullable Instant published) {
        Words words = Words.of(text);
        long[] all = words.shingles(WIDTH);
        int[] hashes = sorted(all, 0xffffff);
        int level = 0;
        int[] sample = hashes;
        while (sample.length > SAMPLE) {
            int mask = (1 << ++level) - 1;
            sample = Arrays.stream(sample).filter(hash -> (hash & mask) == 0).toArray();
        }
        int hours = published == null ? 0 : Math.clamp(published.getEpochSecond() / 3600, 0, Integer.MAX_VALUE);
        int[][] parts = {
            level == 0 ? new int[0] : sorted(Arrays.copyOf(all, LEAD), 0xffffff),
            sample,
            limited(sorted(Words.of(title).shingles(2), 0xffffff), TITLE_PAIRS),
            limited(sorted(Title.marks(title), 0xffff), TITLE_MARKS),
            Figures.of(words)
        };
        return new Sketch(level, hashes.length, hours, parts);
    }

    private static int[] sorted(long[] hashes, int mask) {
        return Arrays.stream(hashes)
                .mapToInt(hash -> (int) (hash & mask))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] limited(int[] values, int atMost) {
        return values.length > atMost ? Arrays.copyOf(values, atMost) : values;
    }

    /// The sketch as it is kept.
    public byte[] bytes() {
        int size = 13 + 3 * (lead.length + sample.length + pairs.length) + 2 * marks.length + 4 * figures.length;
        var out = ByteBuffer.allocate(size);
        out.put(VERSION).put((byte) level).putShort((short) shingles).putInt(hours);
        for (int[] part : new int[][] {lead, sample, pairs, marks, figures}) {
            out.put((byte) part.length);
        }
        put(out, lead, 3);
        put(out, sample, 3);
        put(out, pairs, 3);
        put(out, marks, 2);
        put(out, figures, 4);
        return out.array();
    }

    /// The sketch that was kept; empty when it is of another version, so that the article is known by link alone.
    public static Sketch of(byte[] kept) {
        try {
            var in = ByteBuffer.wrap(kept);
            if (in.get() != VERSION) {
                return EMPTY;
            }
            int level = in.get();
            int shingles = in.getShort() & 0xffff;
            int hours = in.getInt();
            int[] sizes = {in.get(), in.get(), in.get(), in.get(), in.get()};
            int[] widths = {3, 3, 3, 2, 4};
            var parts = new int[5][];
            for (int i = 0; i < 5; i++) {
                parts[i] = take(in, sizes[i], widths[i]);
            }
            return new Sketch(level, shingles, hours, parts);
        } catch (java.nio.BufferUnderflowException e) {
            return EMPTY;
        }
    }

    /// The sketch of nothing.
    public static final Sketch EMPTY = of("", "", null);

    private static void put(ByteBuffer out, int[] values, int width) {
        for (int value : values) {
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                out.put((byte) (value >>> shift));
            }
        }
    }

    private static int[] take(ByteBuffer in, int size, int width) {
        var values = new int[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < width; j++) {
                values[i] = (values[i] << 8) | (in.get() & 0xff);
            }
        }
        return values;
    }
}
