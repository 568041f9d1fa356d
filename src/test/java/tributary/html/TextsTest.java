package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void markupIsRemovedAndEntitiesAreDecodedOnce() {
        assertThat(Texts.plain("<p>Fish &amp; chips &amp;lt; 5</p><p>Second<br>line<script>x</script></p>"))
                .isEqualTo("Fish & chips &lt; 5 Second line");
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
}
