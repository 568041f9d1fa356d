package tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    @ParameterizedTest
    @CsvSource({
        "https://news.example/a/b, news.example/a/b",
        "http://www.news.example/a/b/, news.example/a/b",
        "https://m.news.example/a/b, news.example/a/b",
        "https://en.m.news.example/a/b, en.news.example/a/b",
        "https://amp.news.example/a/b, news.example/a/b",
        "https://news.example/a/b/amp/, news.example/a/b",
        "https://news.example/amp/a/b, news.example/a/b",
        "https://news.example/a/amp/b, news.example/a/b",
        "https://news.example/a/b.amp.html, news.example/a/b.html",
        "https://news.example/a/b.amp, news.example/a/b",
        "https://news.example/a/b?amp, news.example/a/b",
        "https://news.example/a/b?amp=1&id=7, news.example/a/b?id=7",
        "https://news.example/a/b?id=7&outputType=amp, news.example/a/b?id=7",
        "https://news.example/a/b?id=7&m=1&p=2, news.example/a/b?id=7&p=2",
        "https://news-example.cdn.ampproject.org/c/s/news.example/a/b, news.example/a/b",
        "https://www.google.com/amp/s/amp.news.example/a/b?amp=1, news.example/a/b",
        "https://m.example/a, m.example/a",
        "https://news.example/amplifiers/b?amps=3, news.example/amplifiers/b?amps=3",
        "https://www.google.com/search?q=amp, google.com/search?q=amp",
        "https://news.example:8443/a, news.example:8443/a",
    })
    void spellingsOfOneAddressHaveOneKey(String address, String key) {
        assertThat(Page.key(address)).isEqualTo(key);
    }
}
