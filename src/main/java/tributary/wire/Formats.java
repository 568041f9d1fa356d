package tributary.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tributary.draft.Reading;

/// Every format that Tributary reads, one line each.
public final class Formats {
    /// Larger documents are refused before anything looks at them.
    public static final int MAX_BYTES = 64 << 20;

    /// In order of trial; the first that knows the document reads it.
    private static final List<Function<Paper, Optional<Reading>>> FORMATS =
            List.of(JsonFeed::read, Atom::read, Rss::read, Opml::refused, Pages::read);

    private Formats() {}

    /// Reads a document. Never throws: what cannot be read says why.
    public static Reading read(Envelope envelope) {
        if (envelope.body().length == 0) {
            return new Reading.Unreadable("not a feed but an empty document", List.of());
        }
        if (envelope.body().length > MAX_BYTES) {
            return new Reading.Unreadable("larger than " + MAX_BYTES + " bytes", List.of());
        }
        Paper paper = Paper.of(envelope);
        for (var format : FORMATS) {
            Optional<Reading> reading = format.apply(paper);
            if (reading.isPresent()) {
                return withProblems(reading.get(), paper.problems());
            }
        }
        return new Reading.Unreadable("not a feed", List.of());
    }

    private static Reading withProblems(Reading reading, List<String> first) {
        if (first.isEmpty() || !(reading instanceof Reading.Feed feed)) {
            return reading;
        }
        var all = new ArrayList<>(first);
        all.addAll(feed.problems());
        return new Reading.Feed(feed.head(), feed.drafts(), feed.format(), feed.encoding(), all);
    }
}
