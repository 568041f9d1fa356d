package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.ArticleId;
import tributary.article.SourceId;

/// Older articles, archive by archive (RFC 5005).
class ArchiveTest {
    private static final ArticleId KERNEL = ArticleId.of(new SourceId("lwn"), "kernel");

    @RegisterExtension
    private static final World world = new World();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/all.atom?limit=1; rel=\"prev-archive\" type=\"[^\"]+\" href=\"([^\"]+)\"",
                "/all.rss?limit=1; rel=\"prev-archive\" type=\"[^\"]+\" href=\"([^\"]+)\"",
                "/all.json?limit=1; \"next_url\":\"([^\"]+)\"",
            })
    void walkingBackMeetsEveryArticle(String subscription, String link) {
        String prefix = "http://127.0.0.1:" + world.port;
        var documents = new ArrayList<String>(List.of(text(get(world, subscription))));
        Matcher next = Pattern.compile(link).matcher(documents.getLast());
        while (next.find()) {
            documents.add(text(get(world, next.group(1).substring(prefix.length()))));
            next = Pattern.compile(link).matcher(documents.getLast());
        }

        assertThat(documents).hasSize(3);
        assertThat(String.join("", documents))
                .contains("https://example.org/kernel", "https://example.org/ai", "https://example.org/jdk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "xml"})
    void anArchiveSaysThatItIsOneAndWhereTheFeedIs(String extension) {
        String archive = text(get(world, "/all." + extension + "?archive=" + KERNEL));

        assertThat(archive)
                .contains("xmlns:fh=\"http://purl.org/syndication/history/1.0\"", "<fh:archive/>")
                .contains("rel=\"current\"")
                .contains("href=\"http://127.0.0.1:" + world.port + "/all." + extension + "\"")
                .contains("/all." + extension + "?archive=" + KERNEL + "\"");
        assertThat(text(get(world, "/all." + extension))).doesNotContain("fh:archive", "prev-archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "xml"})
    void anArchiveLeadsOnwardToTheNextAndTheNewestToTheFeed(String extension) {
        String feed = "/all." + extension;
        var down = new ArrayList<String>(List.of(feed + "?archive=" + KERNEL));
        Matcher previous = link("prev-archive", down.getLast());
        while (previous.find()) {
            down.add(previous.group(1));
            previous = link("prev-archive", down.getLast());
        }

        var up = new ArrayList<String>(List.of(down.getLast()));
        Matcher next = link("next-archive", up.getLast());
        while (next.find()) {
            var answer = get(world, next.group(1));
            assertThat(answer.statusCode()).isEqualTo(302);
            up.add(answer.headers().firstValue("location").orElseThrow());
            next = link("next-archive", up.getLast());
        }

        assertThat(up.removeLast()).isEqualTo(feed);
        assertThat(up.reversed()).isEqualTo(down);
    }

    private static Matcher link(String relation, String path) {
        return Pattern.compile("rel=\"" + relation + "\" type=\"[^\"]+\" href=\"http://[^/]+([^\"]+)\"")
                .matcher(text(get(world, path)));
    }

    @Test
    void whoeverFollowsNothingGetsTheFeed() {
        assertThat(get(world, "/all.atom?following=yesterday").statusCode()).isEqualTo(200);
        assertThat(get(world, "/nowhere.atom?following=" + KERNEL).statusCode()).isEqualTo(404);
    }

    @Test
    void anArchiveIsKeptForLong() {
        assertThat(get(world, "/all.atom?archive=" + KERNEL).headers().firstValue("cache-control"))
                .contains("public, max-age=86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=kernel", "offset=1&limit=1", "order=oldest&limit=1", "mode=summary&limit=1"})
    void aPartOfAFeedHasNoArchives(String query) {
        assertThat(text(get(world, "/all.atom?" + query))).doesNotContain("prev-archive");
    }

    @Test
    void whatIsNoArchiveIsTold() {
        assertThat(get(world, "/all.atom?archive=yesterday").statusCode()).isEqualTo(400);
        assertThat(get(world, "/all.atom?archive=" + ArticleId.of(new SourceId("x"), "y"))
                        .statusCode())
                .isEqualTo(404);
    }
}
