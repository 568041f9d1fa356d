package tributary.wire;

import java.util.List;
import java.util.Optional;
import tributary.draft.Reading;
import tributary.html.Discovery;

/// Web pages: no feed, but they may name some.
final class Pages {
    private Pages() {}

    static Optional<Reading> read(Paper paper) {
        List<String> links = Discovery.feeds(paper.text(), paper.base());
        String found = links.isEmpty() ? "" : "; it names " + (links.size() == 1 ? "a feed" : links.size() + " feeds");
        return Optional.of(new Reading.Unreadable("not a feed" + found, links));
    }
}
