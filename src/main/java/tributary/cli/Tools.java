package tributary.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tributary.fetch.Fetcher;
import tributary.html.Cleaner;
import tributary.wire.Dates;
import tributary.wire.Envelope;
import tributary.wire.Formats;
import tributary.wire.Reading;
import tributary.wire.Readings;

/// The small tools, one line each.
final class Tools {
    private Tools() {}

    /// A tool with its one-line description; `ordered` ones answer line by line, the others on all cores.
    record Entry(String description, boolean ordered, Tool tool) {}

    /// `fetcher` is asked for only when a line names a URL and no file.
    static Map<String, Entry> all(Supplier<Fetcher> fetcher) {
        var documents = new Documents(fetcher);
        var tools = new LinkedHashMap<String, Entry>();
        tools.put("read", new Entry("reads a document as a feed", false, line -> read(documents.of(line))));
        tools.put("clean", new Entry("makes HTML safe", false, Tools::clean));
        tools.put("date", new Entry("reads a date in any form", false, Tools::date));
        tools.put("url", new Entry("resolves a link, or strips it of tracking", false, new UrlTool()));
        tools.put("extract", new Entry("finds the article in a web page", false, new ExtractTool(documents)));
        return tools;
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
