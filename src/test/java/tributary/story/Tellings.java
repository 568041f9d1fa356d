package tributary.story;

import java.net.URI;
import java.time.Instant;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

/// One article of each of some papers, all of the same noon.
final class Tellings {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Tellings() {}

    static Telling telling(String source, String title, String text) {
        var from = new SourceId("https://" + source + ".example/feed");
        return new Telling(
                ArticleId.of(from, "1"),
                from,
                URI.create("https://" + source + ".example/news/1"),
                Sketch.of(title, text, NOON));
    }
}
