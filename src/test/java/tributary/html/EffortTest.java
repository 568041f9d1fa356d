package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    /// Three thousand elements, some of them two hundred deep.
    private static final Element PAGE =
            Jsoup.parse("<div>".repeat(200) + "</div>".repeat(200) + "<p><b>x</b></p>".repeat(1_400));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//div[@id='content']",
                "//div[contains(concat(' ', @class, ' '), ' text ')]//p[not(.//a)] | //section//p",
                "(//h1 | //h2)[1]",
                "//p[preceding-sibling::h2 and following-sibling::h2]/b",
                "//p[preceding::h2]",
                "id('text')//p[.//img or .//video]",
                "//a[text()='a // b [[[ ((( //']/@href",
                "//*[@itemprop='articleBody' or @class='or //']"
            })
    void whatPeopleWriteIsTried(String path) {
        assertThat(Effort.isBounded(path, PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//*[count(//*[count(//*) > 1]) > 1]",
                "//*[//*[//*]]",
                "//*[following::*[preceding::*]]",
                "//*/following::*/preceding::*/following::*",
                "//*//*//*//*//*//*",
                "//*[1 = 1 or //*[1 = 1 and //*]]",
                "//*[.//*[.//*[.//*]]]",
                "//*[count((//*)[count((//*)) > 2]) > 1]"
            })
    void whatWouldNeverEndIsNot(String path) {
        assertThat(Effort.isBounded(path, PAGE)).isFalse();
        assertThat(Select.any(path).orElseThrow().in(PAGE)).isEmpty();
    }
}
