package tributary.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with one file.
public final class Mistakes {
    /// So many are kept: a hostile file must not fill the memory with them.
    private static final int MAX = 10_000;

    /// More lines are not helpful: what is wrong everywhere is mended at once.
    private static final int TOLD = 100;

    /// A longer text is cut where it is quoted.
    private static final int MAX_QUOTE = 80;

    private final String file;
    private final Set<Mistake> all;
    private final Set<Mistake> doubts;

    public Mistakes(String file) {
        this(file, new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private Mistakes(String file, Set<Mistake> all, Set<Mistake> doubts) {
        this.file = file;
        this.all = all;
        this.doubts = doubts;
    }

    /// The same, for what is wrong with another file that belongs to it.
    public Mistakes in(String other) {
        return new Mistakes(other, all, doubts);
    }

    public void add(Value.Place place, String found, String expected) {
        add(place, found, expected, null);
    }

    public void add(Value.Place place, String found, String expected, @Nullable String nearest) {
        if (all.size() < MAX) {
            all.add(new Mistake(file, place.line(), place.column(), found, expected, nearest));
        }
    }

    /// Notes what is surely not meant, and yet no reason to run without the rest of the file.
    public void doubt(Value.Place place, String found, String expected) {
        if (doubts.size() < MAX) {
            doubts.add(new Mistake(file, place.line(), place.column(), found, expected, null));
        }
    }

    /// Notes what is passed over, as it is everywhere in files that others wrote.
    public void note(Value.Place place, String found, String expected) {
        if (doubts.size() < MAX) {
            doubts.add(new Mistake(file, place.line(), place.column(), found, expected, null, true));
        }
    }

    /// True when nothing is wrong, doubts aside.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// In the order of the files, this one first.
    public List<Mistake> sorted() {
        return sorted(all);
    }

    /// What is surely not meant, in the same order.
    public List<Mistake> doubts() {
        return sorted(doubts);
    }

    /// The first of them in words, and how many others there are.
    public static List<String> told(List<Mistake> mistakes) {
        int others = mistakes.size() - TOLD;
        String more =
                (mistakes.size() < MAX ? "and " : "and at least ") + others + (others == 1 ? " other" : " others");
        return Stream.concat(
                        mistakes.stream().limit(TOLD).map(Mistake::toString),
                        others > 0 ? Stream.of(more) : Stream.of())
                .toList();
    }

    private List<Mistake> sorted(Set<Mistake> some) {
        return some.stream()
                .sorted(Comparator.comparing((Mistake it) -> !it.file().equals(file))
                        .thenComparing(Mistake::file)
                        .thenComparingInt(Mistake::line)
                        .thenComparingInt(Mistake::column))
                .toList();
    }

    /// A text in quotes, on one line, without credentials of an address, cut when it is long.
    public static String quoted(String text) {
        String line = text.replaceAll("://[^/@]*@", "://***@").replaceAll("[\\p{Cc}\\x{85}\\x{2028}\\x{2029}]+", " ");
        boolean isLong = line.codePointCount(0, line.length()) > MAX_QUOTE;
        return '"' + (isLong ? line.substring(0, line.offsetByCodePoints(0, MAX_QUOTE)) + "..." : line) + '"';
    }
}
