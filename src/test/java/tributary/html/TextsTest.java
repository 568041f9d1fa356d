package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tributary.gist.Gist;

class TextsTest {
    @Test
    void markupIsRemovedAndEntitiesAreDecodedOnce() {
        assertThat(Texts.plain("<p>Fish &amp; chips &amp;lt; 5</p><p>Second<br>line<script>x</script></p>"))
                .isEqualTo("Fish & chips &lt; 5 Second line");
    }

    @Test
    void textThatIsShownAsItIsTypedIsText() {
        assertThat(Texts.plain("a <xmp>b < c</xmp> d")).isEqualTo("a b < c d");
    }

    @Test
    void paragraphsStandOnLinesOfTheirOwn() {
        assertThat(Texts.paragraphs("<h1>Title</h1><p>One\n two</p><ul><li>a<li>b</ul>"))
                .isEqualTo("Title\nOne two\na\nb");
    }

    @Test
    void anExcerptEndsBetweenWords() {
        assertThat(Texts.excerpt("The quick brown fox jumps", 18)).isEqualTo("The quick brown…");
    }

    @Test
    void anExcerptOfIdeographsEndsAnywhere() {
        assertThat(Texts.excerpt("外交部呼吁各国在军事领域负责任地开发", 8)).isEqualTo("外交部呼吁各国…");
    }

    @Test
    void anExcerptNeverSplitsWhatLooksLikeOneCharacter() {
        assertThat(Texts.excerpt("ab 👩‍👩‍👧‍👦 family", 6)).isEqualTo("ab…");
    }

    @Test
    void anExcerptOfOneEndlessWordIsStillCut() {
        assertThat(Texts.excerpt("x".repeat(200), 100)).isEqualTo("x".repeat(99) + "…");
    }

    @Test
    void aLineHasNoControlCharactersAndNoLoneSurrogates() {
        assertThat(Texts.line(" a\u0000b\n\t c\ud83dd < & \u00a0e ")).isEqualTo("ab cd < & e");
    }

    @Test
    void aCutNeverHalvesACodePoint() {
        assertThat(Texts.cut("a😀b", 2)).isEqualTo("a");
    }

    @Test
    void theGistStaysWhenOnlyMarkupAndNoncesChange() {
        String before = "<p id=1>Text <img src=\"https://x.example/a.png?n=1\"></p><!-- 12:00 --><script>n=1</script>";
        String after =
                "<div data-nonce=7>Text\n<img src=\"https://x.example/a.png?n=2\"></div><!-- 12:05 --><script>n=2</script>";
        assertThat(Gist.of(after)).isEqualTo(Gist.of(before));
        assertThat(Gist.of("<p>Text <img src=\"https://x.example/b.png\"></p>")).isNotEqualTo(Gist.of(before));
    }

    @Test
    void theGistHasNothingThatIsHiddenAndNoNonces() {
        String plain = Gist.of("<p>Text.</p>");
        for (String same : List.of(
                "<p>Text.</p><img src='https://ads.example/8/a.gif' width=\"1\" height=\"1\">",
                "<p>Text.</p><img src=https://pixel.example/x>",
                "<div style=\"display: none\">one <div>two</div> three</div><p>Text.</p>",
                "<p>Text<span hidden>17</span>.</p>",
                "<p>Text 8f3a9c2e17.</p>",
                "<p>Text k3j9x0q2p1z.</p>",
                "<p>Text 1764122890123.</p>")) {
            assertThat(Gist.of(same)).as(same).isEqualTo(plain);
        }
        for (String other : List.of(
                "<p>Text 20261124.</p>",
                "<p>Text iphone17pro.</p>",
                "<p>Text <b style='color:red'>17</b>.</p>",
                "<p>Text.</p><div hidden>never closed",
                "<p>Text.</p><img src='https://x.example/a.png' width=\"100\">")) {
            assertThat(Gist.of(other)).as(other).isNotEqualTo(plain);
        }
    }
}
