package tributary.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
        assertThat(Blocks.remembered(html.toString(), null)).contains("hello, reader.");
    }

    /// The text without what it shares with this other one.
    @Test
    void aCreditWithoutAColonGoesWithAnotherName() {
        assertThat(without("<p>a</p><p>Editing by Jane Roe</p>", "<p>b</p><p>Editing by John Doe</p>"))
                .isEqualTo("<p>a</p>");
        assertThat(without("<p>a</p><p>He stood by the mill</p>", "<p>b</p><p>He stood by the sea</p>"))
                .contains("mill");
    }

    @Test
    void aSentenceBehindALabelGoesAtTheEndAndAValueStays() {
        String notice = "<p>特别声明：以上文章内容仅代表作者本人观点，不代表本网观点或立场。</p>";
        assertThat(without("<p>一</p>" + notice, "<p>二</p>" + notice)).isEqualTo("<p>一</p>");
        assertThat(without("<p>a</p><p>Verdict: see it</p>", "<p>b</p><p>Verdict: see it</p>"))
                .contains("Verdict");
    }

    @Test
    void aSentenceByWhichAColumnOpensStays() {
        String opening = "<p>Every week I answer a letter from a reader about the garden and its troubles.</p>";
        assertThat(without(opening + "<p>a</p>", opening + "<p>b</p>")).contains("Every week");
        assertThat(without("<p>Advertisement</p><p>a</p>", "<p>Advertisement</p><p>b</p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void linksToTheOwnPageAreMarkedAlikeWhateverTheySay() {
        var one = URI.create("https://a.example/1");
        var two = URI.create("https://a.example/2");
        Set<String> marks = Blocks.remembered("<p>b</p>" + posted(two, "Two"), two);
        assertThat(Blocks.without("<p>a</p>" + posted(one, "One"), one, marks::contains)
                        .html())
                .isEqualTo("<p>a</p>");
        assertThat(Blocks.without("<p>a</p>" + posted(two, "Three"), one, marks::contains)
                        .html())
                .contains("Three");
    }

    @Test
    void aTextOfNothingElseStaysAlsoWhereItBeginsWithASentence() {
        String text = "<p>Every week I answer a letter from a reader about the garden and its troubles.</p><p>Bye</p>";
        assertThat(without(text, text)).isEqualTo(text);
    }

    private static String posted(URI page, String title) {
        return "<p>The post <a href=\"" + page + "\">" + title
                + "</a> appeared first on <a href=\"https://a.example/\">A</a>.</p>";
    }

    private static String without(String html, String other) {
        Set<String> marks = Blocks.remembered(other, null);
        return Blocks.without(html, null, marks::contains).html();
    }
}
