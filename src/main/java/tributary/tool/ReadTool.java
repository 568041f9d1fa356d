package tributary.tool;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.clean.Cleaner;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.html.Links;
import tributary.wire.Envelope;
import tributary.wire.Formats;
import tributary.wire.Readings;

/// The tool `read`: a document as the feed that it is, as published or (with `--clean`) with its HTML made safe.
final class ReadTool implements Tool {
    static final Map<String, String> FLAGS = Map.of("--clean", "make summary and content safe, as articles are");

    private final Documents documents;
    private final boolean cleaned;

    ReadTool(Documents documents, Set<String> flags) {
        this.documents = documents;
        this.cleaned = flags.contains("--clean");
    }

    @Override
    public Map<String, ?> answer(Line line) {
        Reading reading = switch (documents.of(line)) {
            case Documents.Got.Document(Envelope envelope) -> Formats.read(envelope);
            case Documents.Got.Nothing(String reason) -> new Reading.Unreadable(reason, List.of());
        };
        Reading shown = cleaned && reading instanceof Reading.Feed feed ? cleaned(feed) : reading;
        return Map.of("reading", Readings.print(shown), "links", Readings.links(shown));
    }

    private static Reading cleaned(Reading.Feed feed) {
        List<Draft> drafts = feed.drafts().stream().map(ReadTool::cleaned).toList();
        return new Reading.Feed(feed.head(), drafts, feed.format(), feed.encoding(), feed.problems());
    }

    private static Draft cleaned(Draft draft) {
        URI base = Optional.ofNullable(draft.link())
                .flatMap(link -> Links.absolute(null, link))
                .flatMap(ReadTool::uri)
                .orElse(null);
        return draft.withTexts(safe(draft.summary(), base), safe(draft.content(), base));
    }

    private static @Nullable String safe(@Nullable String html, @Nullable URI base) {
        return html == null ? null : Cleaner.clean(html, base);
    }

    private static Optional<URI> uri(String link) {
        try {
            return Optional.of(URI.create(link));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
