package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.plan.Configuration;
import tributary.plan.Secret;
import tributary.plan.Source;

class ReachTest {
    @TempDir
    Path folder;

    @Test
    void aSourceSaysHowItIsReached() {
        Source source = only("""
                server: { base_url: "https://news.example.org" }
                feeds:
                  a: { url: "https://e.example/f", proxy: "socks5://u:p%40@127.0.0.1:9050", user_agent: "Mine (+${base_url})",
                       timeout: 5s, max_size: 1MB, insecure_tls: true, http1: true }
                """);

        assertThat(source.reach())
                .isEqualTo(new Source.Reach(
                        new Secret("socks5://u:p%40@127.0.0.1:9050"),
                        "Mine (+https://news.example.org)",
                        Duration.ofSeconds(5),
                        1L << 20,
                        true));
        assertThat(source.reach().toString()).doesNotContain("p%40");
    }

    @Test
    void theNearerPlaceWinsAndNoneTakesAnInheritedOneOut() {
        Configuration configuration = yamls().good("""
                defaults: { timeout: 9s, proxy: "http://proxy.example:3128", auth: { bearer: outer }, cookie: "a=1" }
                feeds:
                  c:
                    _: { timeout: 7s, auth: { basic: "me:pass" } }
                    a: https://a.example/f
                    b: { url: "https://b.example/f", proxy: none, auth: none, cookie: "" }
                """);

        Source a = Yamls.source(configuration, "https://a.example/f");
        Source b = Yamls.source(configuration, "https://b.example/f");
        assertThat(a.reach().timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(a.headers()).isEqualTo(Map.of("Authorization", "Basic bWU6cGFzcw==", "Cookie", "a=1"));
        assertThat(b.reach().proxy()).isNull();
        assertThat(b.headers()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithoutTheSecret() {
        List<String> mistakes = yamls().mistakes("""
                feeds:
                  a: { url: "https://a.example/f", auth: { basic: hunter2 } }
                  b: { url: "https://b.example/f", auth: { bearer: "hunter2 hunter2" } }
                  c: { url: "https://c.example/f", auth: { basik: "a:hunter2" } }
                  d: { url: "https://d.example/f", cookie: "hunter2\\nX: y" }
                  e: { url: "https://e.example/f", proxy: "ftp://a:hunter2@127.0.0.1" }
                  f: { url: "https://f.example/f", auth: hunter2 }
                  g: { url: "https://g.example/f", auth: {} }
                  h: { url: "https://h.example/f", auth: { basic: "a:hunter2", bearer: hunter2 } }
                  i: { url: "https://i.example/f", proxy: "http://proxy.example:70000" }
                  j: { url: "https://j.example/f", proxy: "http://proxy.example/path" }
                  k: { url: "https://k.example/f", proxy: "socks5://me:%s@127.0.0.1" }
                """.formatted("hunter2".repeat(40)));

        assertThat(mistakes)
                .containsExactly(
                        "feeds.yaml:2:51: found another text, expected user:password, one line",
                        "feeds.yaml:3:52: found another text, expected a token: one line of ASCII text without blanks",
                        "feeds.yaml:4:44: found \"basik\", expected basic or bearer; did you mean \"basic\"?",
                        "feeds.yaml:5:44: found another text, expected one line of ASCII text such as \"sid=...\"",
                        "feeds.yaml:6:43: found another text, expected http://HOST:PORT, socks5://HOST:PORT or none",
                        "feeds.yaml:7:42: found a text, expected one of basic: \"user:password\", bearer: a token, or none",
                        "feeds.yaml:8:42: found no key, expected one of basic: \"user:password\", bearer: a token, or none",
                        "feeds.yaml:9:42: found several keys, expected one of basic: \"user:password\", bearer: a token, or none",
                        "feeds.yaml:10:43: found another text, expected http://HOST:PORT, socks5://HOST:PORT or none",
                        "feeds.yaml:11:43: found another text, expected http://HOST:PORT, socks5://HOST:PORT or none",
                        "feeds.yaml:12:43: found another text, expected http://HOST:PORT, socks5://HOST:PORT or none");
    }

    @Test
    void credentialsBesideNamesAreInTheWrongPlaceAndNotQuoted() {
        assertThat(yamls().mistakes("feeds: { a: { auth: { basic: \"u:hunter2\" }, b: https://e.example/ } }"))
                .containsExactly("feeds.yaml:1:15: found \"auth\", expected a name of a category or source; "
                        + "options of a category stand under \"_\"");
    }

    @Test
    void aCategoryMayBeCalledAuth() {
        Configuration read = yamls().good("feeds: { auth: { basic: https://e.example/ } }");

        assertThat(read.sources()).hasSize(1);
    }

    private Source only(String yaml) {
        return yamls().good(yaml).sources().getFirst();
    }

    private Yamls yamls() {
        return new Yamls(folder);
    }
}
