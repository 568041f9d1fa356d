package tributary.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What publishers wrote, as it stands on a page.
class PageHtmlTest {
    @Test
    void whatNoAddressMayHoldIsWrittenAsNumbers() {
        assertThat(PageHtml.of("<p><a href=\"https://a.example/{x}|y?z=^%4a%y\" title=\"{t}\">{x}</a></p>", 1))
                .isEqualTo("<p><a href=\"https://a.example/%7Bx%7D%7Cy?z=%5E%4a%25y\" title=\"{t}\">{x}</a></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<li>a</li> | <div>a</div>",
                "<ul><li>a <ol><li>b</li></ol></li></ul> | <ul><li>a <ol><li>b</li></ol></li></ul>",
                "<ul><li><p><li>x</li></p></li></ul> | <ul><li><p><span class=\"block\">x</span></p></li></ul>",
                "<figcaption title=\"a>b\">x</figcaption> | <div title=\"a>b\">x</div>",
                "<figure><img src=\"x\"><figcaption>x</figcaption></figure>"
                        + " | <figure><img src=\"x\"><figcaption>x</figcaption></figure>",
                "<dd>x</dd><dl><dt>a</dt><dd>b</dd></dl> | <div>x</div><dl><dt>a</dt><dd>b</dd></dl>",
                "<rp>(</rp><ruby>x<rp>(</rp><rt>y</rt></ruby> | <span>(</span><ruby>x<rp>(</rp><rt>y</rt></ruby>",
                "<details open=\"\"><p>x</p></details>"
                        + " | <details open><summary>Details</summary><p>x</p></details>",
                "<details> <summary>a</summary>x</details> | <details><summary>a</summary> x</details>",
                "<summary>x</summary> | <div>x</div>",
            })
    void whatBelongsIntoSomethingThatIsNotThereIsABlock(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<code><p>x</p></code> | <code><span class=\"block\">x</span></code>",
                "<span>a <ul><li>b</li></ul></span> | <div>a <ul><li>b</li></ul></div>",
                "<h2>a<pre>b</pre></h2> | <div>a<pre tabindex=\"0\">b</pre></div>",
                "<a href=\"x\"><p>a</p></a> | <a href=\"x\"><p>a</p></a>",
                "<b><a href=\"x\"><p>a</p></a></b> | <b><a href=\"x\"><span class=\"block\">a</span></a></b>",
                "<a href=\"x\">a <a href=\"y\">b</a></a> | <span>a <a href=\"y\">b</a></span>",
                "<section>x</section> | <div>x</div>",
            })
    void elementsOnlyHoldWhatTheyMay(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<ul>a<li>b</li><ul><li>c</li></ul></ul> | <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
                "<ul><li value=\"3\">a</li></ul> | <ul><li>a</li></ul>",
                "<dl><dt>a</dt></dl> | <div><div>a</div></div>",
                "<dl><dt>a</dt> <dd>b</dd></dl> | <dl><dt>a</dt><dd>b</dd></dl>",
                "<picture>a<source srcset=\"x\"></picture> | <span>a</span>",
                "<ruby>x</ruby> | <span>x</span>",
                "<time datetime=\"soon\">x</time> | <span>x</span>",
                "<time datetime=\"2026-11-26\">x</time> | <time datetime=\"2026-11-26\">x</time>",
                "<h2><img src=\"x\" alt=\"\"></h2> | <div><img src=\"x\" alt=\"\"></div>",
                "<p lang=\"deu\">a</p><p lang=\"xx-none\">b</p> | <p lang=\"de\">a</p><p>b</p>",
            })
    void whatLacksItsPartsIsPlain(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<a href=\"https://e.org/x\"><img src=\"x\" alt=\"\"></a>"
                        + " | <a href=\"https://e.org/x\" aria-label=\"e.org\"><img src=\"x\" alt=\"\"></a>",
                "<a href=\"x\"><img src=\"x\" alt=\"A\"></a> | <a href=\"x\"><img src=\"x\" alt=\"A\"></a>",
            })
    void aLinkSaysWhereItLeads(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
    }

    @Test
    void aTableHasItsPartsInOrderAndAsManyColumnsAsItsCells() {
        String clean = "<table><tfoot><tr><td colspan=\"9\">c</td></tr></tfoot>"
                + "<tbody><tr><th rowspan=\"7\">a</th><td>b</td></tr></tbody></table>";
        assertThat(PageHtml.of(clean, 1))
                .contains("<table><tbody><tr><th scope=\"col\">a</th><td>b</td></tr></tbody>"
                        + "<tfoot><tr><td colspan=\"2\">c</td></tr></tfoot></table>");
    }

    @Test
    void whiteSpaceThatNobodySeesIsLeftOut() {
        assertThat(PageHtml.of("<p>a  \nb</p><pre>a  \n  b</pre>", 1))
                .isEqualTo("<p>a\nb</p><pre tabindex=\"0\">a\n  b</pre>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | <h3>a</h3><h5>b</h5><h3>c</h3> | <h2>a</h2><h3>b</h3><h2>c</h2>",
                "1 | <h1>a</h1><h2>b</h2><h1>c</h1> | <h2>a</h2><h3>b</h3><h2>c</h2>",
                "3 | <h4>a</h4><h1>b</h1><h6>c</h6> | <h4>a</h4><h4>b</h4><h5>c</h5>",
                "5 | <h1>a</h1><h2>b</h2><h3>c</h3> | <h6>a</h6><h6>b</h6><h6>c</h6>",
            })
    void headingsGoOnFromThoseOfThePage(int above, String clean, String shown) {
        assertThat(PageHtml.of(clean, above)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<pre>a</pre> | <pre tabindex=\"0\">a</pre>",
                "<a href=\"x\">a<pre>b</pre></a> | <a href=\"x\">a<pre>b</pre></a>",
                "<p>x</p> | <p>x</p>",
            })
    void whatIsScrolledIsReachedByKeyUnlessALinkHoldsIt(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
    }

    @Test
    void theOutermostTableIsScrolledInAFrameOfItsOwn() {
        String table = "<table><tbody><tr><td>%s</td></tr></tbody></table>";
        String shown = PageHtml.of(table.formatted(table.formatted("a")), 1);

        assertThat(shown)
                .isEqualTo("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">"
                        + table.formatted(table.formatted("a")) + "</div>");
    }

    @Test
    void noLineEndsInBlanksOfAnyKind() {
        assertThat(PageHtml.of("<p>a \u3000\u00A0\nb</p>", 1)).isEqualTo("<p>a\nb</p>");
        assertThat(PageHtml.of("<p>a <source src=\"x\">\nb</p>", 1)).isEqualTo("<p>a\nb</p>");
    }
}
