package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.clean.Cleaner;

class UntrackedTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?utm_source=feed&id=1&fbclid=q, https://a.example/x?id=1",
        "https://a.example/x?id=1&utm_medium=rss#part, https://a.example/x?id=1#part",
        "https://a.example/x?utm_source=feed, https://a.example/x",
        "https://a.example/x#utm_source=feed, https://a.example/x",
        "https://a.example/x?a=1&b=%C3%A4&c[]=2&&d, https://a.example/x?a=1&b=%C3%A4&c[]=2&&d",
        "https://a.example/x?, https://a.example/x?",
        "https://a.example/?ref=home, https://a.example/?ref=home",
        "mailto:a@a.example?subject=x, mailto:a@a.example?subject=x",
    })
    void linksLoseOnlyWhatTellsWhereReadersCameFrom(String link, String left) {
        String html = "<p><a href=\"" + link.replace("&", "&amp;") + "\">x</a> ?utm_source=text</p>";
        assertThat(Untracked.html(Cleaner.clean(html, null)))
                .startsWith("<p><a href=\"" + left.replace("&", "&amp;") + "\" rel=")
                .endsWith("?utm_source=text</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "<img src=\"https://a.example/x.jpg?utm_source=feed\">",
        "<blockquote>https://a.example/?utm_id=1</blockquote>"
    })
    void picturesAndTextsKeepTheirs(String html) {
        String clean = Cleaner.clean(html, null);
        assertThat(Untracked.html(clean)).isEqualTo(clean);
    }
}
