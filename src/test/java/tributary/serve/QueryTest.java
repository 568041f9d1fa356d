package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.CategoryPath;

/// What the query of a request asks for. The world has three articles: kernel (24 Nov 09:15), ai (24 Nov 08:13) and jdk
/// (23 Nov 17:40); it is 24 Nov 12:00.
class QueryTest {
    private static final Pattern LINK = Pattern.compile("\"url\":\"https://example.org/(\\w+)\"");

    @RegisterExtension
    private static final World world = new World();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "limit=2; kernel ai",
                "n=1; kernel",
                "nb=1&offset=1; ai",
                "limit=5000; kernel ai jdk",
                "offset=0; kernel ai jdk",
                "q=kernel; kernel",
                "search=kernel; kernel",
                "q=外交; ai",
                "q=; kernel ai jdk",
                "since=2026-11-24; kernel ai",
                "since=2026-11-24T09:00:00Z; kernel",
                "since=2026-11-24T11:00:00+02:00; kernel",
                "since=2026-11-24 09:00; kernel",
                "since=1795510800; kernel",
                "since=4h; kernel ai",
                "since=2w; kernel ai jdk",
                "order=oldest; jdk ai kernel",
                "order=asc&limit=1; jdk",
                "order=newest; kernel ai jdk",
                "filter=Java|Bounded; kernel jdk",
                "filter=bounded; ``",
                "filter=bounded&filter_case_sensitive=false; kernel",
                "filter=^The whole; kernel ai jdk",
                "filter_title=25; jdk",
                "filter_description=sentence or two; kernel ai jdk",
                "filter_description=Java; ``",
                "filter_author=.; ``",
                "filter_category=.; ``",
                "filterout=Java; kernel ai",
                "filterout_title=Java&filterout_title=ignored; kernel ai",
                "filterout_author=x&filter_title=^B; kernel",
                "filter_time=14400; kernel ai",
                "tag=news; ``",
                "filterout=Java&offset=1; ai",
                "filterout=Java&order=oldest&limit=1; ai",
                "sorted=false; kernel ai jdk",
                "unknown=x&limit=1; kernel",
            })
    void itChoosesArticles(String query, String expected) {
        String json = text(get(world, "/all.json?" + encoded(query)));

        assertThat(String.join(" ", titles(json))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=x | limit is a whole number, 1 or more",
                "n=0 | n is a whole number, 1 or more",
                "limit= | limit is a whole number, 1 or more",
                "offset=-1 | offset is a whole number, 0 or more",
                "since=yesterday | since is a date such as 2026-11-26, a time in ISO 8601, or an age such as 12h or 7d",
                "order=random | order is newest, desc, oldest or asc",
                "sorted=maybe | sorted is true, false, 1 or 0",
                "mode=full | mode is fulltext or summary",
                "format=pdf | format is rss, atom, json, html or opml",
                "brief=0 | brief is a whole number, 1 or more",
                "filter_time=soon | filter_time is a whole number, 1 or more",
                "filter_case_sensitive=x | filter_case_sensitive is true, false, 1 or 0",
                "of=all | of is feeds or sources",
            })
    void aBadValueIsToldInOneLine(String query, String reason) {
        var response = get(world, "/all.xml?" + encoded(query));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(text(response)).isEqualTo(reason + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=(", "filter_title=[", "filterout_author=*", "filter=(a{1000}){1000}"})
    void aBadPatternIsToldAndNotRepeated(String query) {
        var response = get(world, "/all.xml?" + encoded(query));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(text(response))
                .startsWith(query.substring(0, query.indexOf('=')) + ": found ")
                .hasLineCount(1);
    }

    @Test
    void aPatternThatWouldBacktrackForEverIsAnswered() {
        assertThat(get(world, "/all.json?" + encoded("filter=(a*)*(a*)*b$")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void articlesAreShownWithoutTheirTexts() {
        assertThat(text(get(world, "/all.atom?mode=summary")))
                .contains("What this is about")
                .doesNotContain("whole");
        assertThat(text(get(world, "/all.atom?brief=9")))
                .contains("<summary>The whole…</summary>")
                .doesNotContain("<content");
    }

    @Test
    void theFormatMayBeAskedForInTheQuery() {
        assertThat(get(world, "/tech?format=atom").headers().firstValue("content-type"))
                .contains("application/atom+xml; charset=utf-8");
        assertThat(text(get(world, "/tech.xml?format=ATOM&limit=3")))
                .contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"http://127.0.0.1:" + world.port
                        + "/tech.atom?limit=3\"/>");
    }

    @Test
    void whateverWayAFeedIsAskedForItNamesTheAddressOfItsSelfLink() {
        for (String path : List.of("/tech.rss?n=3&key=x", "/tech.atom?format=rss&limit=3", "/tech.xml?nb=3")) {
            for (int time = 0; time < 2; time++) { // made anew, and from the shelf
                var feed = get(world, path);
                assertThat(feed.headers().allValues("Content-Location")).containsExactly("/tech.xml?limit=3");
                assertThat(text(feed)).contains("href=\"http://127.0.0.1:" + world.port + "/tech.xml?limit=3\"/>");
            }
        }
    }

    @Test
    void equalQuestionsAreAnsweredOnce() {
        int before = world.store.reads;
        Stream.of(
                        "limit=7&q=kernel&filter=B",
                        "filter=B&n=7&search=kernel",
                        "q=kernel&filter=B&limit=7&sorted=true&x=y",
                        "nb=7&order=newest&offset=0&filter=B&mode=fulltext&search=kernel")
                .forEach(query -> get(world, "/tech.json?" + query));

        assertThat(world.store.reads - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/all.xml?q=kernel", "/all.atom?limit=1", "/all.json", "/all.html", "/", "/all.opml"})
    void whatCameBesideTheWantedMovesNothing(String path) {
        var before = get(world, path);
        world.store.changed.put(CategoryPath.ALL, World.NOON);
        world.shelf.touched(Set.of(CategoryPath.ALL));
        var after = get(world, path);

        assertThat(after.headers().firstValue("last-modified"))
                .isEqualTo(before.headers().firstValue("last-modified"));
        assertThat(after.headers().firstValue("etag"))
                .isEqualTo(before.headers().firstValue("etag"));
    }

    private static List<String> titles(String json) {
        return LINK.matcher(json).results().map(it -> it.group(1)).toList();
    }

    private static String encoded(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
    }
}
