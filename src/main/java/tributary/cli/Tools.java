package tributary.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tributary.fetch.Fetcher;
import tributary.refine.Canonical;
import tributary.story.Window;

/// The small tools, one line each.
final class Tools {
    /// Articles that `same` remembers.
    private static final int WINDOW = 1_000_000;

    private Tools() {}

    /// A tool with its one-line description; `ordered` ones answer line by line, the others on all cores.
    record Entry(String description, boolean ordered, Tool tool) {}

    /// `fetcher` is asked for only when a line names a URL and no file.
    static Map<String, Entry> all(Supplier<Fetcher> fetcher) {
        var tools = new LinkedHashMap<String, Entry>();
        tools.put(
                "same",
                new Entry(
                        "Finds which articles of a stream are copies, and which tell one story.",
                        true,
                        new Same(new Window(WINDOW), link -> Canonical.of(link, List.of()))));
        // tools.put("name", new Entry("what it does", false, line -> ...));
        return tools;
    }
}
