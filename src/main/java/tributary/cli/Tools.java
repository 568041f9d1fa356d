package tributary.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tributary.fetch.Fetcher;
import tributary.html.Cleaner;

/// The small tools, one line each.
final class Tools {
    private Tools() {}

    /// A tool with its one-line description; `ordered` ones answer line by line, the others on all cores.
    record Entry(String description, boolean ordered, Tool tool) {}

    /// `fetcher` is asked for only when a line names a URL and no file.
    static Map<String, Entry> all(Supplier<Fetcher> fetcher) {
        var tools = new LinkedHashMap<String, Entry>();
        tools.put("clean", new Entry("makes HTML safe", false, Tools::clean));
        tools.put("url", new Entry("resolves a link, or strips it of tracking", false, new UrlTool()));
        return tools;
    }

    private static Map<String, ?> clean(Line line) {
        String html = line.text("html").orElse("");
        return Map.of("html", Cleaner.clean(html, line.uri("base").orElse(null)));
    }
}
