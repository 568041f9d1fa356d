package tributary.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final String FOLLOW = "<p>Follow us on <a href=\"https://s.example/us\">Mastodon</a>.</p>";

    @Test
    void whatRecursGoesFromTheBeginningAndTheEnd() {
        assertThat(without(
                        "<p>Hello, reader.</p><p>One stone.</p>" + FOLLOW, "<p>Hello, reader.</p><p>Two.</p>" + FOLLOW))
                .isEqualTo("<p>One stone.</p>");
        assertThat(without("<p>One stone.</p>", "<p>One stone.</p>")).isEqualTo("<p>One stone.</p>");
    }

    @Test
    void aCreditGoesWithAnotherNameToo() {
        assertThat(without("<p>One stone.</p><p>责任编辑：张三</p>", "<p>Two.</p><p>责任编辑：李四</p>"))
                .isEqualTo("<p>One stone.</p>");
        assertThat(without("<p>One stone.</p><p>Photo: Ann</p>", "<p>Two.</p><p>Photo: Bob</p>"))
                .isEqualTo("<p>One stone.</p>");
    }

    @Test
    void aValueStaysThoughOthersHaveItToo() {
        String review = "<p>A film about bridges.</p><p>Verdict: see it</p>";
        assertThat(without(review, "<p>Another film.</p><p>Verdict: sleep</p>")).isEqualTo(review);
        assertThat(without(review, "<p>Another film.</p><p>Verdict: see it</p>"))
                .isEqualTo(review);
    }

    @Test
    void whatIntroducesTheTextStays() {
        String notes = "<h3>Fixed</h3><p>The gate closes again.</p>";
        assertThat(without(notes, "<h3>Fixed</h3><p>The door does.</p>")).isEqualTo(notes);
        String talk = "<p>Who are you?</p><p>A mason.</p>";
        assertThat(without(talk, "<p>Who are you?</p><p>A smith.</p>")).isEqualTo(talk);
    }

    @Test
    void noWordIsTakenFromAmongThoseAroundIt() {
        String text = "The mayor of <a href=\"https://w.example/b\">Berlin</a> is ill.<br>He rests.";
        assertThat(without(text, "Trains to <a href=\"https://w.example/b\">Berlin</a> stop."))
                .isEqualTo(text);
        assertThat(without("One stone.<br><a href=\"https://s.example/us\">Follow us</a>", "Two.<br><a>Follow us</a>"))
                .isEqualTo("One stone.<br>");
    }

    @Test
    void theFirstBlocksAreRememberedHoweverMuchStandsAtTheEnd() {
        var html = new StringBuilder("<p>Hello, reader.</p><p>One stone.</p>");
        for (char c = 'a'; c < 'q'; c++) {
            html.append("<p><a href=\"https://a.example/\">Editor ")
                    .append(c)
                    .append(": x")
                    .append(c)
                    .append("</a></p>");
        }
        assertThat(Blocks.remembered(html.toString())).contains("hello, reader.");
    }

    /// The text without what it shares with this other one.
    private static String without(String html, String other) {
        Set<String> marks = Blocks.remembered(other);
        return Blocks.without(html, marks::contains).html();
    }
}
