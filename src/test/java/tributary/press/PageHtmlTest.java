package tributary.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What publishers wrote, as it stands on a page.
class PageHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<li>a</li> | <div>a</div>",
                "<ul><li>a <ol><li>b</li></ol></li></ul> | <ul><li>a <ol><li>b</li></ol></li></ul>",
                "<ul><li><p><li>x</li></p></li></ul> | <ul><li><p><div>x</div></p></li></ul>",
                "<figcaption class=\"a>b\">x</figcaption> | <div class=\"a>b\">x</div>",
                "<figure><img src=\"x\"><figcaption>x</figcaption></figure>"
                        + " | <figure><img src=\"x\"><figcaption>x</figcaption></figure>",
                "<dd>x</dd><dl><dt>a</dt><dd>b</dd></dl> | <div>x</div><dl><dt>a</dt><dd>b</dd></dl>",
                "<rp>(</rp><ruby>x<rp>(</rp><rt>y</rt></ruby> | <span>(</span><ruby>x<rp>(</rp><rt>y</rt></ruby>",
                "<details open=\"\"><p>x</p></details>"
                        + " | <details open=\"\"><summary>Details</summary><p>x</p></details>",
                "<details> <summary>a</summary>x</details> | <details> <summary>a</summary>x</details>",
                "<summary>x</summary> | <div>x</div>",
            })
    void whatBelongsIntoSomethingThatIsNotThereIsABlock(String clean, String shown) {
        assertThat(PageHtml.of(clean, 1)).isEqualTo(shown);
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
}
