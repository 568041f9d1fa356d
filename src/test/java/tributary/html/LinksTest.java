package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/b/c?q, g, https://a.example/b/g",
        "https://a.example/b/c?q, ../../../g, https://a.example/g",
        "https://a.example/b/c?q, ?y, https://a.example/b/c?y",
        "https://a.example/b/c?q, #s, https://a.example/b/c?q#s",
        "https://a.example/b/c?q, //o.example/x, https://o.example/x",
        "https://a.example/b/c?q, mailto:x@y.example, mailto:x@y.example",
        "https://a.example/b/c?q, 'a b|ü', https://a.example/b/a%20b|%C3%BC",
        "https://a.example, x\\y, https://a.example/x/y"
    })
    void aLinkIsResolvedFromItsBase(String base, String link, String absolute) {
        assertThat(Links.resolve(base, link)).contains(absolute);
    }

    @Test
    void aLinkLongerThanTheLimitIsNone() {
        assertThat(Links.resolve(null, "https://a.example/" + "x".repeat(Links.MAX_LENGTH)))
                .isEmpty();
    }

    @Test
    void onlyRelativeLinksOfHtmlAreTouched() {
        assertThat(Rebase.html(
                        "<p title='a > b'><a href=\"/x?a=1&amp;b=2\">1</a><a href='http://o.example/'>2</a><img src=y.png srcset=\"a.png 1x, /b.png 2x\"> 1 < 2 <a href=#n>",
                        "https://a.example/d/e"))
                .isEqualTo(
                        "<p title='a > b'><a href=\"https://a.example/x?a=1&amp;b=2\">1</a><a href='http://o.example/'>2</a><img src=https://a.example/d/y.png srcset=\"https://a.example/d/a.png 1x, https://a.example/b.png 2x\"> 1 < 2 <a href=#n>");
    }

    @Test
    void picturesThatAScriptWouldLoadHaveTheBaseOfTheirText() {
        assertThat(Rebase.html(
                        "<img data-src='p/a.jpg' data-srcset='a.jpg 1x,b,c.jpg 2x' data-url='{x}/y' data-lazy=yes>"
                                + "<i style=\"color:red;background:url(&quot;c.jpg&quot;)\"><i style='background:url(data:x)'>",
                        "https://a.example/d/e"))
                .isEqualTo(
                        "<img data-src='https://a.example/d/p/a.jpg' data-srcset='https://a.example/d/a.jpg 1x, https://a.example/d/b,c.jpg 2x'"
                                + " data-url='{x}/y' data-lazy=yes>"
                                + "<i style=\"color:red;background:url(&quot;https://a.example/d/c.jpg&quot;)\"><i style='background:url(data:x)'>");
    }
}
