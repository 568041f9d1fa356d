package tributary.sketch;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A few hundred bytes that stand for a title and a text when articles are compared.
///
/// Shingles are runs of four words as 20-bit hashes: half of those of the beginning, which is all that a summary has,
/// and a sample of the whole. What is sampled is decided by hash alone, so that two texts choose alike. Made outside of
/// any lock; kept with the article, so that the window comes back without reading texts again.
public final class Sketch {
    private static final byte VERSION = 5;

    /// The version before, which did not know how titles begin and end.
    private static final byte VERSION_WITHOUT_HEADING = 4;

    /// The beginning of a text, in shingles: a summary with something before it.
    public static final int LEAD = 128;

    /// Shingles of the whole that are kept at most: shares are known to about four in a hundred.
    private static final int SAMPLE = 160;

    private static final int PARTS = 10;
    private static final int ROUGH_PARTS = 3;
    private static final int[] NOTHING = {};
    private static final int WIDTH = 4;
    private static final int BITS = 20;

    private static final int SHINGLE = (1 << BITS) - 1;

    /// How many parts of a sketch hold shingles: its first ones.
    private static final int SHINGLED = 2;

    /// Word pairs kept of a title, and its marks.
    public static final int TITLE_PAIRS = 24;

    private static final int TITLE_MARKS = 12;

    /// How many places of a text are told apart.
    public static final int PLACES = Places.PARTS;

    /// How many keys lists hold of the whole and of the beginning.
    public static final int KEYS = 8;

    /// The sketch of nothing.
    public static final Sketch EMPTY = of("", "", null);

    public final int level;
    public final int shingles;
    public final int hours;

    /// How much the title and the text say, in words; a Han character counts for three fifths of one.
    public final int titleWeight;

    public final int textWeight;

    public final Ending ending;

    public final int[] lead;
    public final int[] sample;
    public final int[] pairs;
    public final int[] marks;
    public final int[] figures;

    /// How the title begins and ends.
    public final Heading heading;

    /// What the title names, and the words that a short text begins with: see [Naming].
    public final int[] names;

    public final int[] opening;

    /// Under which shingles the text is looked up: the lowest hashes of the beginning, then of the whole.
    public final int[] leadKeys;

    public final int[] textKeys;

    /// What the text is about: see [Terms].
    public final int[] terms;

    private final byte[] places;

    private Sketch(int[] facts, int[][] parts, byte[] places, Heading heading) {
        this.level = facts[0];
        this.shingles = facts[1];
        this.hours = facts[2];
        this.titleWeight = facts[3];
        this.textWeight = facts[4];
        this.ending = Ending.of(facts[5]);
        this.lead = parts[0];
        this.sample = parts[1];
        this.pairs = parts[2];
        this.marks = parts[3];
        this.figures = parts[4];
        this.names = parts[5];
        this.opening = parts[6];
        this.leadKeys = parts[7];
        this.textKeys = parts[8];
        this.terms = parts[9];
        this.places = places;
        this.heading = heading;
    }

    /// The sketch of an article: plain title, plain text, and when it was published, if that is known.
    public static Sketch of(String title, String text, @Nullable Instant published) {
        Words words = Words.of(text);
        Words titleWords = Words.of(title);
        long[] all = words.shingles(WIDTH);
        int[] hashes = Samples.sorted(all, SHINGLE);
        int level = 0;
        int[] sample = hashes;
        while (sample.length > SAMPLE) {
            sample = Samples.sampled(sample, ++level);
        }
        long[] beginning = Arrays.copyOf(all, Math.min(all.length, LEAD));
        int[][] parts = {
            level < 2 ? new int[0] : Samples.sampled(Samples.sorted(beginning, SHINGLE), 1),
            sample,
            Samples.limited(Samples.sorted(titleWords.shingles(2), 0xffffff), TITLE_PAIRS),
            Samples.limited(Samples.sorted(Title.marks(title), 0xffff), TITLE_MARKS),
            Figures.of(words, titleWords),
            Naming.names(titleWords, words),
            Naming.opening(words),
            Samples.lowest(beginning, KEYS),
            Samples.lowest(all, KEYS),
            Terms.of(titleWords, words)
        };
        int hours = published == null ? 0 : Math.clamp(published.getEpochSecond() / 3600, 0, Integer.MAX_VALUE);
        int[] facts = {
            level,
            Math.min(hashes.length, 0xffff),
            hours,
            Math.min(Byte.MAX_VALUE, Title.weight(titleWords, parts[3].length)),
            Math.min(Short.MAX_VALUE, words.weight()),
            Ending.of(text).number
        };
        return new Sketch(facts, parts, Places.of(all, SHINGLE, sample, level), Heading.of(titleWords));
    }

    /// The sample as a longer text has it, of this level.
    public int[] sampledAt(int wanted) {
        return wanted == level ? sample : Samples.sampled(sample, wanted);
    }

    /// In which of [#PLACES] equal parts of the text one of its sample stands first.
    public int place(int number) {
        return Places.at(places, number);
    }

    /// How many words the text has, at most some thousands; a Han character is three fifths of one.
    public int words() {
        return textWeight;
    }

    /// The sketch as it is kept.
    public byte[] bytes() {
        return packed(lead, sample, pairs, marks, figures, names, opening, leadKeys, textKeys, terms);
    }

    /// The sketch without what it is looked up by, as the window holds it.
    public byte[] core() {
        return packed(lead, sample, pairs, marks, figures, names, opening, new int[0], new int[0], new int[0]);
    }

    private byte[] packed(int[]... parts) {
        int size = 21 + places.length + Heading.BYTES;
        for (int i = 0; i < parts.length; i++) {
            size += i < SHINGLED ? Rising.most(parts[i].length, BITS) : 5 * parts[i].length;
        }
        var out = ByteBuffer.allocate(size);
        out.put(VERSION).put((byte) level).putShort((short) shingles).putInt(hours);
        out.put((byte) titleWeight).putShort((short) textWeight).put((byte) ending.number);
        out.put((byte) places.length).put(places);
        heading.put(out);
        for (int i = 0; i < parts.length; i++) {
            out.put((byte) parts[i].length);
            if (i < SHINGLED) {
                int zeros = zeros(i, level);
                int[] rest = Arrays.stream(parts[i]).map(it -> it >>> zeros).toArray();
                out.position(Rising.write(rest, BITS - zeros, out.array(), out.position()));
                continue;
            }
            int before = 0;
            for (int value : parts[i]) {
                put(out, value - before);
                before = value;
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /// How many of the lowest bits of all shingles in a part are 0, as that is how they were chosen.
    private static int zeros(int part, int level) {
        return part == 0 ? 1 : level;
    }

    /// The sketch that was kept; empty when it is of another version, so that the article is known by link alone.
    public static Sketch of(byte[] kept) {
        return of(kept, PARTS);
    }

    /// The facts of a kept sketch, the shingles and the word pairs of its title: enough to see whether the rest
    /// matters.
    public static Sketch rough(byte[] kept) {
        return of(kept, ROUGH_PARTS);
    }

    private static Sketch of(byte[] kept, int wanted) {
        try {
            var in = new Kept(kept);
            int version = in.take(1);
            if (version != VERSION && version != VERSION_WITHOUT_HEADING) {
                return EMPTY;
            }
            int[] facts = {in.take(1), in.take(2), in.take(4), in.take(1), in.take(2), in.take(1)};
            byte[] places = in.bytes();
            Heading heading = version == VERSION ? Heading.of(in) : Heading.UNKNOWN;
            var parts = new int[PARTS][];
            for (int i = 0; i < PARTS; i++) {
                parts[i] = i >= wanted ? NOTHING : i < SHINGLED ? in.shingles(zeros(i, facts[0]), BITS) : in.list();
            }
            return new Sketch(facts, parts, places, heading);
        } catch (ArrayIndexOutOfBoundsException e) {
            return EMPTY;
        }
    }

    /// Seven bits a byte, the last one marked; the lists rise, so that differences are small.
    private static void put(ByteBuffer out, int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.put((byte) (rest & 0x7f));
            rest >>>= 7;
        }
        out.put((byte) (rest | 0x80));
    }
}
