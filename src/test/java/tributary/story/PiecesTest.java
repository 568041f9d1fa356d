package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

/// Long texts under one title that share as much as a copy does: in one piece, or all over.
class PiecesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TITLE = "Ferries to the islands stay in port as crews walk out";

    private final Window window = new Window(100);

    @Test
    void aTextThatWasEditedAllOverIsACopy() {
        window.judge(telling("a", words("report", 0, 500)));
        String edited = IntStream.range(0, 500)
                .mapToObj(i -> (i % 12 == 11 ? "mended" : "report") + i)
                .collect(Collectors.joining(" "));
        assertThat(window.judge(telling("b", edited)).copyOf()).isNotNull();
    }

    @Test
    void aReportThatBeginsWithTheSameWordsAndGoesOnInItsOwnIsNone() {
        window.judge(telling("a", words("report", 0, 500)));
        String other = words("report", 0, 310) + " " + words("own", 0, 190);
        assertThat(window.judge(telling("b", other)).copyOf()).isNull();
    }

    @Test
    void aReportThatEndsInTheWordsOfAFormerOneIsNone() {
        window.judge(telling("a", words("report", 0, 500)));
        String later = words("news", 0, 180) + " " + words("report", 190, 500);
        assertThat(window.judge(telling("b", later)).copyOf()).isNull();
    }

    private static String words(String word, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static Telling telling(String source, String text) {
        var from = new SourceId("https://" + source + ".example/feed");
        return new Telling(
                ArticleId.of(from, "1"),
                from,
                URI.create("https://" + source + ".example/news/1"),
                Sketch.of(TITLE, text, NOON));
    }
}
