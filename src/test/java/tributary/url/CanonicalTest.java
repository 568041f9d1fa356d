package tributary.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
    @ParameterizedTest
    @CsvSource({
        "https://Example.ORG/a?utm_source=x&id=5&UTM_Medium=y, https://example.org/a?id=5",
        "https://example.org/a?fbclid=1#part, https://example.org/a#part",
        "https://example.org/a#utm_source=feed, https://example.org/a",
        "https://example.org/a?from=rss&id=1, https://example.org/a?id=1",
        "https://example.org/a?ref=other.example, https://example.org/a?ref=other.example",
        "https://example.org/a?ref=home.example, https://example.org/a",
        "https://example.org, https://example.org",
        "https://example.org:443/a, https://example.org/a",
        "http://user:secret@example.org:8080/, http://example.org:8080/",
        "https://example.org/ü%c3%bc%7e b, https://example.org/%C3%BC%C3%BC~%20b",
        "https://exämple.org/, https://xn--exmple-cua.org/",
        "https://ex%C3%A4mple.org/, https://xn--exmple-cua.org/",
        "https://faß.example/, https://xn--fa-hia.example/",
        "https://example.org/img.jpg?crop/1420x708, https://example.org/img.jpg?crop/1420x708",
        "https://r.example.net/out.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D5%26utm_id%3D1&h=1, https://example.org/a?id=5",
        "https://example.org/url?url=test.com, https://example.org/url?url=test.com",
        "https://example.org/share?url=https://b.example/, https://example.org/share?url=https://b.example/"
    })
    void aLinkHasOneForm(String link, String canonical) {
        assertThat(Canonical.of(link, List.of("https://www.home.example/blog"))).contains(URI.create(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "mailto:a@example.org",
                "https://",
                "https://exa mple|org/",
                "/relative",
                "https://example.org:0/",
                "https://example.org:99999/",
                "file:///etc/passwd",
                "https://[zz]/",
                ""
            })
    void whatIsNoAddressOfTheWebHasNone(String link) {
        assertThat(Canonical.of(link, List.of())).isEmpty();
    }

    @Test
    void aRedirectorThatLeadsToItselfForEverIsGivenUp() {
        String link = "https://a.example/go?url=";
        assertThat(Canonical.of(link.repeat(9) + "https://b.example/", List.of()))
                .isPresent();
    }
}
