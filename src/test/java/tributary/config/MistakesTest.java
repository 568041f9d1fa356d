package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tributary.yaml.Mistake;

/// What bad files are told: every mistake, each with its place.
class MistakesTest {
    /// The lists of all keys of a section, which grow: how they begin is enough.
    private static final String KEYS = "(expected a key of (?:a source|defaults): )interval, [a-z0-9_, ]+";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @MethodSource
    void everyMistakeIsToldWithItsPlace(String yaml, List<String> mistakes) {
        assertThat(new Yamls(folder).mistakes(yaml, Map.of("T", "geheim")))
                .extracting(mistake -> mistake.replaceAll(KEYS, "$1..."))
                .isEqualTo(mistakes);
    }

    @Test
    void aMissingFileIsToldKindly() {
        assertThat(Yamls.FILE.read(Path.of("nowhere.yaml"), Map.of()))
                .isEqualTo(new Loaded.Bad(List.of(new Mistake(
                        "nowhere.yaml", 1, 1, "no such file", "a configuration; name another with -c FILE", null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | feeds.yaml:101:",
                "101 | and 1 other",
                "3000 | and 2900 others",
                "12000 | and at least 9900 others"
            })
    void ofManyMistakesTheFirstHundredAreToldAndHowManyOthersThereAre(int count, String last) {
        var yaml = new StringBuilder("feeds:\n");
        for (int i = 0; i < count; i++) {
            yaml.append("  a").append(i).append(": 3\n");
        }

        List<String> told = new Yamls(folder).mistakes(yaml.toString());

        assertThat(told).hasSize(Math.min(count, 101)).last().asString().startsWith(last);
    }

    @Test
    void aliasesThatUnfoldToABombAreStopped() {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            yaml.append("a%1$d: &a%1$d [%2$s]\n"
                    .formatted(i, "*a%d, ".formatted(i - 1).repeat(10)));
        }

        assertThat(new Yamls(folder).mistakes(yaml.toString()))
                .singleElement()
                .asString()
                .endsWith("found more than 200000 values, aliases unfolded, expected a smaller file");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(new Yamls(folder).mistakes("feeds: " + "[".repeat(100_000)))
                .containsExactly("feeds.yaml:1:39: found more than 32 levels, expected a flatter file");
        assertThat(new Yamls(folder).mistakes("feeds: " + "x".repeat(1 << 20)))
                .containsExactly("feeds.yaml:1:8: found a longer text, expected at most 64 KB in one value");
        assertThat(new Yamls(folder).mistakes("#".repeat(5 << 20)))
                .containsExactly("feeds.yaml:1:1: found a larger file, expected at most 4 MB");
    }

    private static Stream<Arguments> everyMistakeIsToldWithItsPlace() {
        return Stream.of(
                arguments(
                        """
                        feed: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:1: found \"feed\", expected a key of the file: version, server, storage, fetch, defaults, feeds, site_rules, hide, outputs, push; did you mean \"feeds\"?",
                                "feeds.yaml:1:1: found no feeds, expected at least one source under feeds:")),
                arguments(
                        """
                        feeds: { a: { url: https://e.example/, intervall: 5m } }
                        """,
                        List.of(
                                "feeds.yaml:1:40: found \"intervall\", expected a key of a source: ...; did you mean \"interval\"?")),
                arguments(
                        """
                        feeds: { a: https://e.example/ }
                        include: {}
                        """,
                        List.of(
                                "feeds.yaml:2:1: found \"include\", which is not supported yet, expected a key of the file: version, server, storage, fetch, defaults, feeds, site_rules, hide, outputs, push")),
                arguments(
                        """
                        defaults: { full_text: some, images: { lazi: fix } }
                        feeds: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:24: found \"some\", expected none, auto, always, or a mapping of body, remove, next_page",
                                "feeds.yaml:1:40: found \"lazi\", expected a key of images: lazy, referrer, proxy, lead, placeholder; did you mean \"lazy\"?")),
                arguments(
                        """
                        defaults: { dedupe: { scope: feed, by: [link, similar], windows: 7d, keep: best } }
                        feeds: { a: { url: https://e.example/, dedupe: { by: [], window: 1s } } }
                        """,
                        List.of(
                                "feeds.yaml:1:30: found \"feed\", expected none, category or all",
                                "feeds.yaml:1:41: found \"link\", expected a list of url, title, similar",
                                "feeds.yaml:1:57: found \"windows\", expected a key of dedupe: scope, by, window, keep, note; did you mean \"window\"?",
                                "feeds.yaml:1:76: found \"best\", expected richest, first or order",
                                "feeds.yaml:2:54: found an empty list, expected a list of url, title, similar; scope: none folds nothing",
                                "feeds.yaml:2:66: found \"1s\", expected a duration from 1h to 30d, such as 90s, 15m, 1h30m or 2d")),
                arguments(
                        """
                        feeds:
                          a: https://e.example/
                          a: https://f.example/
                        """,
                        List.of(
                                "feeds.yaml:3:3: found \"a\" a second time, expected each key once; the first stands in line 2")),
                arguments(
                        """
                        feeds:
                          tech:
                            interval: 5m
                            a: https://e.example/
                        """,
                        List.of(
                                "feeds.yaml:3:5: found \"interval\", expected a name of a category or source; options of a category stand under \"_\"")),
                arguments(
                        """
                        feeds: { a: { ulr: https://e.example/, interval: 5m } }
                        """,
                        List.of(
                                "feeds.yaml:1:40: found \"interval\", expected a source key beside it: url or file; did you mean \"url\"?")),
                arguments(
                        """
                        feeds: { a: { html: "https://e.example/" } }
                        """,
                        List.of(
                                "feeds.yaml:1:15: found \"html\", which is not supported yet, expected a key of a source: ...")),
                arguments("""
                        feeds: { html: { a: https://e.example/ } }
                        """, List.of("feeds.yaml:1:10: found \"html\", expected another name: html is a source key")),
                arguments(
                        """
                        feeds: { status: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:10: found \"status\", expected another name: /status is an address of our own")),
                arguments(
                        """
                        feeds: { a b: https://e.example/ }
                        """,
                        List.of("feeds.yaml:1:10: found \"a b\", expected a name of 1 to 64 letters, digits, _ or -")),
                arguments(
                        """
                        feeds: { Tech: https://e.example/, tech: https://f.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:36: found \"tech\", expected a name that differs from \"Tech\" in line 1 by more than case")),
                arguments(
                        """
                        feeds: { a: { id: x, url: https://e.example/ }, b: { id: x, url: https://f.example/ } }
                        """,
                        List.of(
                                "feeds.yaml:1:58: found the id \"x\" a second time, expected an id of its own; the first stands in line 1")),
                arguments(
                        """
                        feeds: { t: [ { lwn: https://e.example/, b: https://f.example/ } ] }
                        """,
                        List.of(
                                "feeds.yaml:1:15: found \"lwn\", expected a URL or a mapping with url or file; in a list nothing has a name, so write names as keys, without \"- \"")),
                arguments("""
                        feeds: { t: [ [ https://e.example/ ] ] }
                        """, List.of("feeds.yaml:1:15: found a list, expected a URL or a mapping with url or file")),
                arguments(
                        """
                        feeds: { a: { file: ../secret } }
                        """,
                        List.of(
                                "feeds.yaml:1:21: found \"../secret\", expected a file below the folder of feeds.yaml")),
                arguments("""
                        feeds: { a: { url: https://e.example/, file: a.xml } }
                        """, List.of("feeds.yaml:1:46: found both url and file, expected one of them")),
                arguments(
                        """
                        feeds: { a: { title: A } }
                        """,
                        List.of(
                                "feeds.yaml:1:15: found \"title\", expected a name of a category or source; options of a category stand under \"_\"")),
                arguments("""
                        feeds: {}
                        """, List.of("feeds.yaml:1:8: found no feeds, expected at least one source under feeds:")),
                arguments("""
                        feeds: text
                        """, List.of("feeds.yaml:1:8: found a text, expected a mapping of categories and sources")),
                arguments(
                        """
                        []
                        """,
                        List.of(
                                "feeds.yaml:1:1: found a list, expected a mapping with keys of the file",
                                "feeds.yaml:1:1: found no feeds, expected at least one source under feeds:")),
                arguments(
                        """
                        # nothing
                        """, List.of("feeds.yaml:1:1: found an empty file, expected feeds: with at least one source")),
                arguments(
                        """
                        feeds: { a: !!java.net.URL [x] }
                        """,
                        List.of(
                                "feeds.yaml:1:13: found the tag \"tag:yaml.org,2002:java.net.URL\", expected a value without a tag")),
                arguments("""
                        feeds: { a: "https://e.example/
                        """, List.of("feeds.yaml:2:1: found unexpected end of stream, expected YAML 1.2")),
                arguments(
                        """
                        feeds:
                        \ta: b
                        """,
                        List.of(
                                "feeds.yaml:2:1: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation), expected YAML 1.2")),
                arguments(
                        """
                        feeds: { a: *x }
                        """,
                        List.of(
                                "feeds.yaml:1:13: found the alias *x, expected an anchor &x that is complete above it")),
                arguments(
                        """
                        a: &a [*a]
                        """,
                        List.of("feeds.yaml:1:8: found the alias *a, expected an anchor &a that is complete above it")),
                arguments(
                        """
                        defaults: { limit: many, enabled: yes, interval: 10, headers: { Host: x, X: "a\\nb" } }
                        feeds: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:20: found \"many\", expected a whole number from 1 to 10000",
                                "feeds.yaml:1:35: found \"yes\", expected true or false",
                                "feeds.yaml:1:50: found \"10\", expected auto, a duration from 1s to 365d, such as 90s, 15m, 1h30m or 2d, or a cron expression, such as cron 0 */10 * * * ?",
                                "feeds.yaml:1:65: found \"Host\", expected a request header that a source may set",
                                "feeds.yaml:1:77: found another value of X, expected one line of ASCII text, at most 8192 characters")),
                arguments(
                        """
                        fetch: { timeout: 0s, max_size: 16, concurrency: 0, robots: some, private_networks: [x/y], min_interval: 2d, per_host: 3 }
                        feeds: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:19: found \"0s\", expected a duration from 1s to 1h, such as 90s, 15m, 1h30m or 2d",
                                "feeds.yaml:1:33: found \"16\", expected a size from 1KB to 1GB, such as 512KB or 16MB",
                                "feeds.yaml:1:50: found \"0\", expected a whole number from 1 to 10000",
                                "feeds.yaml:1:61: found \"some\", expected none, pages or all",
                                "feeds.yaml:1:86: found \"x/y\", expected a network such as 10.0.0.0/8, or a host and port such as nas.example.org:8080",
                                "feeds.yaml:1:106: found min_interval above max_interval, expected bounds in order",
                                "feeds.yaml:1:120: found a text, expected a mapping with keys of fetch.per_host")),
                arguments(
                        """
                        server: { listen: 8080, base_url: news, admin_token: [a] }
                        storage: { url: "postgresql://u:${T}@h/d" }
                        version: 2
                        feeds: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:19: found \"8080\", expected an address and a port, such as 127.0.0.1:8080",
                                "feeds.yaml:1:35: found \"news\", expected an http or https URL without query, such as https://news.example.org/feeds",
                                "feeds.yaml:1:54: found a list, expected a text",
                                "feeds.yaml:2:17: found \"postgresql://***@h/d\", expected sqlite:PATH, such as sqlite:cache/tributary.db (postgresql: is not supported yet)",
                                "feeds.yaml:3:10: found \"2\", expected 1")),
                arguments(
                        """
                        feeds: { a: "${NOPE}/x", b: "${T", c: "${a b}", d: "${file:none}", e: "ftp://u:secret@e.example/?key=${T}" }
                        """,
                        List.of(
                                "feeds.yaml:1:13: found \"${NOPE}\", expected a variable NOPE in the environment, or a default: ${NOPE:-...}",
                                "feeds.yaml:1:29: found \"${\" without \"}\", expected ${NAME}, ${NAME:-default} or ${file:path}",
                                "feeds.yaml:1:39: found \"${a b}\", expected ${NAME}, ${NAME:-default} or ${file:path}",
                                "feeds.yaml:1:52: found \"${file:none}\", expected a file that can be read",
                                "feeds.yaml:1:71: found \"ftp://***@e.example/?key=${T}\", expected an http or https URL with a host")),
                arguments(
                        """
                        feeds: { a: { url: https://e.example/, interval: cron 1 2 3 } }
                        """,
                        List.of(
                                "feeds.yaml:1:50: found \"cron 1 2 3\", expected a Quartz cron expression: it has 3 fields instead of 6 or 7")),
                arguments(
                        """
                        fetch: { user_agent: "x (${base_url})" }
                        feeds: { a: https://e.example/ }
                        """,
                        List.of(
                                "feeds.yaml:1:22: found \"${base_url}\", expected a variable base_url in the environment, or a default: ${base_url:-...}")));
    }
}
