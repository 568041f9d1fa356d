package tributary.query;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tributary.press.Entry;

/// How a request wants its articles shown: without full texts (`summary`), with only the beginning of each in plain
/// words (`brief`, so many characters), or in the order in which they came to us instead of by date (`byArrival`).
public record Shape(boolean summary, OptionalInt brief, boolean byArrival) {
    static final Shape PLAIN = new Shape(false, OptionalInt.empty(), false);

    public List<Entry> of(List<Entry> entries) {
        Comparator<Entry> arrival =
                Comparator.comparing(entry -> entry.article().firstSeen());
        Stream<Entry> ordered = byArrival ? entries.stream().sorted(arrival.reversed()) : entries.stream();
        return ordered.map(this::of).toList();
    }

    private Entry of(Entry entry) {
        if (brief.isPresent()) {
            return entry.brief(brief.getAsInt());
        }
        return summary ? entry.summarized() : entry;
    }
}
