package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectTest {
    private static final Element PAGE = Jsoup.parse(
            "<meta name=id content=77><p class=by>By <b>Jane Marble</b> for us</p><a class=n href=/2>two</a><i data-d=x>");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "//p[@class='by']; By Jane Marble for us",
                "p.by b; Jane Marble",
                "//a/@href; /2",
                "substring-after(//b, 'Jane '); Marble",
                "concat('/print?id=', //meta[@name='id']/@content); /print?id=77",
                "normalize-space(//p); By Jane Marble for us",
                "translate(//i/@data-d, 'x', 'y'); y",
                "//p/text()[2]; for us",
                "//i/@data-e | //i/@data-d; x",
                "(//i | //b)/@data-d; x"
            })
    void aTextIsWhatAnExpressionFindsOrMakes(String expression, String text) {
        assertThat(Select.any(expression).orElseThrow().text(PAGE)).contains(text);
    }

    @Test
    void anAddressIsFoundOrMade() {
        assertThat(Select.any("a.n").orElseThrow().address(PAGE)).contains("/2");
        assertThat(Select.any("concat(//a/@href, '?all=1')").orElseThrow().address(PAGE))
                .contains("/2?all=1");
        assertThat(Select.any("//p").orElseThrow().address(PAGE)).isEmpty();
        assertThat(Select.any("//a/text()[9]").orElseThrow().address(PAGE)).isEmpty();
    }
}
