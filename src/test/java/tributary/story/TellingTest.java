package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

class TellingTest {
    @Test
    void aTextOfWhichHalfStaysIsAnEdit() {
        assertThat(telling("Ferries stay in port", words(0)).isEditOf(telling("Crews walk out", words(40))))
                .isTrue();
        assertThat(telling("Ferries stay in port", words(0)).isEditOf(telling("Crews walk out", words(90))))
                .isFalse();
    }

    @Test
    void aHeadlineOfWhichHalfStaysIsAnEdit() {
        assertThat(telling("Ferries stay in port", words(0))
                        .isEditOf(telling("Ferries stay in port again", words(500))))
                .isTrue();
    }

    @Test
    void aHeadlineWithAnotherNumberIsOfAnotherIssue() {
        assertThat(telling("Our letter, no. 12", words(0)).isEditOf(telling("Our letter, no. 13", words(500))))
                .isFalse();
    }

    private static String words(int from) {
        return IntStream.range(from, from + 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static Telling telling(String title, String text) {
        var source = new SourceId("https://a.example/feed");
        return new Telling(ArticleId.of(source, title), source, null, Sketch.of(title, text, null));
    }
}
