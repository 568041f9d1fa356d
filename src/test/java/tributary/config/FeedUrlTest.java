package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.plan.Configuration;
import tributary.plan.Source;

/// Addresses of sources and what may be seen of them.
class FeedUrlTest {
    private static final Map<String, String> ENV = Map.of(
            "HUB", "https://rsshub.example.org",
            "BASE", "https://hub.example.org/t0k3n/",
            "HOST", "news.example.org",
            "PW", "p@ss/w:ord",
            "TOKEN", "t0k3n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://Example.org/a?b=c           | https://Example.org/a?b=c             | https://example.org/a?b=c
                    ${HUB}/sina/china                   | https://rsshub.example.org/sina/china | https://rsshub.example.org/sina/china
                    ${NONE:-https://x.example}/feed     | https://x.example/feed                | https://x.example/feed
                    http://${HOST}:81/feed              | http://news.example.org:81/feed       | http://news.example.org:81/feed
                    ${BASE}sina                         | https://hub.example.org/${BASE}sina   | https://hub.example.org/t0k3n/sina
                    https://e.example/${TOKEN}/feed.xml | https://e.example/${TOKEN}/feed.xml   | https://e.example/t0k3n/feed.xml
                    https://e.example/f?key=${TOKEN}    | https://e.example/f?key=${TOKEN}      | https://e.example/f?key=t0k3n
                    https://e.example/a b^c             | https://e.example/a b^c               | https://e.example/a%20b%5Ec
                    https://bücher.example/ä            | https://bücher.example/ä              | https://xn--bcher-kva.example/%C3%A4
                    https://e.example/%zz?[a]           | https://e.example/%zz?[a]             | https://e.example/%25zz?%5Ba%5D
                    """)
    void anAddressIsShownWithItsBlanksBehindTheHost(String written, String shown, String asked) {
        Source source = only(written.strip());

        assertThat(source.shown()).isEqualTo(shown);
        assertThat(source.id().value()).isEqualTo(shown);
        assertThat(source.address().equals(new Source.Address.Url(java.net.URI.create(asked))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://joe:geheim@e.example/feed           | https://e.example/feed
                    https://e.example/f?a=1&token=geheim&b=2    | https://e.example/f?a=1&token=***&b=2
                    https://e.example/f?API_KEY=geheim          | https://e.example/f?API_KEY=***
                    https://e.example/f?X-Amz-Signature=geheim  | https://e.example/f?X-Amz-Signature=***
                    https://e.example/f?x=${NO:-geheim}         | https://e.example/f?x=${NO}
                    https://joe:${PW}@e.example/feed            | https://e.example/feed
                    """)
    void secretsAreTakenOutAndAMarkKeepsSourcesApart(String written, String shown) {
        Source source = only(written.strip());

        assertThat(source.shown()).isEqualTo(shown);
        assertThat(source.id().value()).matches(java.util.regex.Pattern.quote(shown) + "#[0-9a-f]{8}");
        assertThat(source.toString()).doesNotContain("geheim");
    }

    @Test
    void sourcesThatDifferInASecretOnlyAreTwo() {
        Configuration read =
                new Yamls(folder).good("feeds: ['https://e.example/f?token=one', 'https://e.example/f?token=two']");

        assertThat(read.sources()).hasSize(2);
    }

    @Test
    void aChangedSecretInTheEnvironmentKeepsTheIdentity() {
        String yaml = "feeds: { a: 'https://joe:${PW}@e.example/f?key=${K}' }";

        var before = new Yamls(folder).good(yaml, Map.of("PW", "a", "K", "b"));
        var after = new Yamls(folder).good(yaml, Map.of("PW", "c", "K", "d"));

        assertThat(before.sources().getFirst().id())
                .isEqualTo(after.sources().getFirst().id());
    }

    @Test
    void credentialsBecomeAHeader() {
        assertThat(only("https://joe:a%2Bb+c@e.example/feed").headers())
                .isEqualTo(Map.of("Authorization", "Basic am9lOmErYitj")); // joe:a+b+c
        assertThat(only("https://joe:${PW}@e.example/feed").headers())
                .isEqualTo(Map.of("Authorization", "Basic am9lOnBAc3MvdzpvcmQ=")); // joe:p@ss/w:ord
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://e.example/feed",
                "gopher://e.example/",
                "jar:http://e.example/a.jar!/",
                "data:text/plain,hello",
                "javascript:alert(1)",
                "netdoc:///etc/passwd",
                "unix:/run/socket",
                "feed://e.example/",
                "//e.example/feed",
                "e.example/feed",
                "https://",
                "https:///feed",
                "https://e.example:99999/",
                "https://e.example:0/",
                "https://e example/",
                "https://-e.example/",
                "https://e..example/",
                "http://e.example\\@127.0.0.1/",
            })
    void whatIsNotAPlainWebAddressIsRefused(String url) {
        assertThat(new Yamls(folder).mistakes("feeds: { a: '" + url + "' }"))
                .singleElement()
                .asString()
                .startsWith("feeds.yaml:1:13: found \"")
                .endsWith(", expected an http or https URL with a host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/news.xml",
                "./news.xml",
                "file:news.xml",
                "FILE:///etc/passwd",
                "C:\\news.xml",
                "~/n",
                "a b.rss"
            })
    void whoeverMeansAFileIsToldHowToWriteIt(String path) {
        assertThat(new Yamls(folder).mistakes("feeds: { a: '" + path + "' }"))
                .singleElement()
                .asString()
                .endsWith("with a host; a file in the folder of feeds.yaml is written { file: news.xml }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.1./",
                "http://１２７.０.０.１/",
                "http://%31%32%37.0.0.1/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1%25lo]/",
                "http://localhost/",
            })
    void aSourceThatIsNeverAskedIsDoubtedAndTheOthersRun(String url) {
        Loaded read = new Yamls(folder).load("feeds: { a: '" + url + "', b: https://e.example/ }", Map.of());

        assertThat(read).isInstanceOfSatisfying(Loaded.Good.class, good -> {
            assertThat(good.configuration().sources()).hasSize(2);
            assertThat(good.doubts())
                    .singleElement()
                    .asString()
                    .contains("feeds.yaml:1:13: found the address \"")
                    .endsWith("\", which is never asked, expected a public host, or the address in"
                            + " fetch.private_networks");
        });
    }

    @Test
    void aDotAtTheEndOfAHostSaysNothing() {
        assertThat(only("https://e.example./feed").address())
                .isEqualTo(new Source.Address.Url(URI.create("https://e.example/feed")));
    }

    private Source only(String url) {
        return new Yamls(folder)
                .good("feeds: { a: '" + url + "' }", ENV)
                .sources()
                .getFirst();
    }
}
