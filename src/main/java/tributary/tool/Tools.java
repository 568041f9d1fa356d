package tributary.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tributary.clean.Cleaner;
import tributary.dates.Dates;
import tributary.fetch.Fetcher;
import tributary.story.Window;
import tributary.url.Canonical;

/// The small tools, one line each.
public final class Tools {
    /// Articles that `same` remembers.
    private static final int WINDOW = 1_000_000;

    private Tools() {}

    /// A tool with its one-line description, made when it is run from the flags that were given; `ordered` ones answer
    /// line by line, the others on all cores. `flags` are names with what they do.
    public record Entry(
            String description, boolean ordered, Map<String, String> flags, Function<Set<String>, Tool> tool) {
        Entry(String description, boolean ordered, Supplier<Tool> tool) {
            this(description, ordered, Map.of(), _ -> tool.get());
        }
    }

    /// `fetcher` is asked for only when a line names a URL and no file.
    public static Map<String, Entry> all(Supplier<Fetcher> fetcher) {
        var documents = new Documents(fetcher);
        var tools = new LinkedHashMap<String, Entry>();
        tools.put(
                "read",
                new Entry("Reads documents as feeds.", false, ReadTool.FLAGS, flags -> new ReadTool(documents, flags)));
        tools.put("clean", new Entry("Makes HTML safe.", false, () -> Tools::clean));
        tools.put("date", new Entry("Reads dates in any form.", false, () -> Tools::date));
        tools.put("url", new Entry("Resolves links, or strips them of tracking.", false, UrlTool::new));
        tools.put("same", new Entry("Finds the copies in a stream of articles.", true, Tools::same));
        tools.put("extract", new Entry("Finds the articles in web pages.", false, () -> new ExtractTool(documents)));
        return tools;
    }

    private static Tool same() {
        return new Same(new Window(WINDOW), link -> Canonical.of(link, List.of()));
    }

    private static Map<String, ?> clean(Line line) {
        String html = line.text("html").orElse("");
        return Map.of("html", Cleaner.clean(html, line.uri("base").orElse(null)));
    }

    private static Map<String, ?> date(Line line) {
        return Map.of("instant", line.text("input").flatMap(Dates::parse));
    }
}
