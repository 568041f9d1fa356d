package tributary.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.press.Entry;
import tributary.press.View;

/// The articles of a place that its own page leaves out, in parts that follow each other, newest first.
///
/// Where a part ends depends on nothing but the names of articles, and all but the first are named by the article that
/// they begin with: what arrives changes the first part alone, and those behind it stay as they are.
final class OlderPages {
    private static final String FIRST = "older";

    /// One of so many articles ends a part.
    private static final int USUAL = 32;

    /// A part ends here at the latest.
    private static final int MOST = 200;

    private final Pages pages;
    private List<Entry> entries = new ArrayList<>();
    private String part = FIRST;
    private String newer = "";
    private boolean ended;

    /// Where parts are written; the one with no name is the page of the place itself.
    interface Pages {
        void write(String part, List<Entry> entries, View view) throws IOException;
    }

    OlderPages(Pages pages) {
        this.pages = pages;
    }

    /// The part that follows the page of the place itself.
    static View first() {
        return new View("", null, FIRST);
    }

    void add(Entry entry) throws IOException {
        String id = entry.article().id().value();
        if (ended) {
            write(id);
            newer = part;
            part = id;
            entries = new ArrayList<>();
        }
        entries.add(entry.summarized());
        ended = entries.size() == MOST || Math.floorMod(id.hashCode(), USUAL) == 0;
    }

    /// Writes the last part.
    void finish() throws IOException {
        write(null);
    }

    private void write(@Nullable String older) throws IOException {
        pages.write(part, entries, new View("", newer, older));
    }
}
