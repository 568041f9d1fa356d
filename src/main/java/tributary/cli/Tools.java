package tributary.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tributary.fetch.Fetcher;
import tributary.html.Cleaner;
import tributary.refine.Canonical;
import tributary.story.Window;
import tributary.wire.Dates;
import tributary.wire.Envelope;
import tributary.wire.Formats;
import tributary.wire.Reading;
import tributary.wire.Readings;

/// The small tools, one line each.
final class Tools {
    /// Articles that `same` remembers.
    private static final int WINDOW = 1_000_000;

    private Tools() {}

    /// A tool with its one-line description, made when it is run; `ordered` ones answer line by line, the others on all
    /// cores.
    record Entry(String description, boolean ordered, Supplier<Tool> tool) {}

    /// `fetcher` is asked for only when a line names a URL and no file.
    static Map<String, Entry> all(Supplier<Fetcher> fetcher) {
        var documents = new Documents(fetcher);
        var tools = new LinkedHashMap<String, Entry>();
        tools.put("read", new Entry("Reads documents as feeds.", false, () -> line -> read(documents.of(line))));
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

    private static Map<String, ?> read(Documents.Got got) {
        Reading reading = switch (got) {
            case Documents.Got.Document(Envelope envelope) -> Formats.read(envelope);
            case Documents.Got.Nothing(String reason) -> new Reading.Unreadable(reason, List.of());
        };
        return Map.of("reading", Readings.print(reading), "links", Readings.links(reading));
    }

    private static Map<String, ?> clean(Line line) {
        String html = line.text("html").orElse("");
        return Map.of("html", Cleaner.clean(html, line.uri("base").orElse(null)));
    }

    private static Map<String, ?> date(Line line) {
        return Map.of("instant", line.text("input").flatMap(Dates::parse));
    }
}
