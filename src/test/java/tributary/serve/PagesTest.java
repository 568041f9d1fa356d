package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.CategoryPath;

/// Pages that people turn and search.
class PagesTest {
    private static final Pattern SHOWN = Pattern.compile("class=\"when\" href=\"/article/([a-z2-7]+)\"");

    @RegisterExtension
    private final World world = new World();

    @Test
    void turningPagesShowsEachArticleOnceAlsoWhenOthersArrive() {
        var seen = new ArrayList<String>();
        Optional<String> page = Optional.of("/all.html?limit=1");
        while (page.isPresent() && seen.size() < 9) {
            String html = text(get(world, page.get()));
            seen.addAll(shown(html));
            world.arrives(
                    World.article("lwn", "n" + seen.size(), "News", "2026-11-25T0" + seen.size() + ":00:00Z"), "");
            page = way(html, "next");
        }
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void articlesOfOneMomentAreNeitherMissedNorRepeated() {
        for (int i = 0; i < 5; i++) {
            world.arrives(World.article("lwn", "same" + i, "Same " + i, "2026-11-20T08:00:00Z"), "", "tech/lwn");
        }
        var seen = new ArrayList<String>();
        Optional<String> page = Optional.of("/tech/lwn.html?limit=2");
        while (page.isPresent() && seen.size() < 20) {
            String html = text(get(world, page.get()));
            seen.addAll(shown(html));
            page = way(html, "next");
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void theWayBackLeadsToWhereOneCameFrom() {
        String first = text(get(world, "/all.html?limit=1"));
        String second = text(get(world, way(first, "next").orElseThrow()));
        String back = text(get(world, way(second, "prev").orElseThrow()));
        assertThat(shown(back)).isEqualTo(shown(first));
        assertThat(way(first, "prev")).isEmpty();
    }

    @Test
    void aSearchFindsAndCanBeSubscribedTo() {
        String html = text(get(world, "/all.html?q=%E5%A4%96%E4%BA%A4"));
        assertThat(html).contains("“外交” in Everything", "外交部").doesNotContain("Bounded buffers");
        assertThat(html).contains("href=\"/all.atom?q=%E5%A4%96%E4%BA%A4\"");
        assertThat(text(get(world, "/all.atom?search=%E5%A4%96%E4%BA%A4")))
                .contains("外交部", "all.atom?q=%E5%A4%96%E4%BA%A4")
                .doesNotContain("Bounded buffers");
    }

    @Test
    void whatWasSearchedForIsTextAndNothingElse() {
        assertThat(text(get(world, "/all.html?q=%22%3E%3Cscript%3E"))).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=yesterday", "after=1", "before=2026-01-01T00:00:00Z&after=2026-01-01T00:00:00Z"})
    void aMomentThatIsNoneIsRefusedInOneLine(String query) {
        var answer = get(world, "/all.html?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/all.html?limit=many", "/status?page=0"})
    void aBrowserIsRefusedOnAPageThatSaysWhy(String path) {
        var answer = get(world, path, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer))
                .contains("<h1>Bad request</h1>", text(get(world, path)).strip());
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    }

    @Test
    void theTitleOfAWindowIsShortHoweverLongTheHeadlineIs() {
        world.arrives(World.article("lwn", "long", "Very ".repeat(40) + "long", "2026-11-20T08:00:00Z"), "");
        String id = text(get(world, "/all.json?q=Very")).replaceAll("(?s).*urn:tributary:article:(\\w+).*", "$1");
        String page = text(get(world, "/article/" + id));
        assertThat(page.replaceAll("(?s).*<title>(.*)</title>.*", "$1"))
                .hasSizeLessThan(71)
                .endsWith("Very…");
        assertThat(page).contains("Very ".repeat(40) + "long</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tech.xml", "/tech.atom"})
    void aBrowserShowsAFeedWithItsStyleSheetAndAReaderGetsItByItsName(String path) {
        var browser = get(world, path, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        var reader = get(world, path);
        assertThat(browser.headers().firstValue("Content-Type")).contains("application/xml; charset=utf-8");
        assertThat(text(browser)).contains("<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.css\"?>");
        assertThat(get(world, "/assets/feed.css").statusCode()).isEqualTo(200);
        assertThat(reader.headers().firstValue("Content-Type").orElse("")).contains("+xml");
        assertThat(reader.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    }

    @Test
    void whatIsExportedIsReadOnce() {
        for (int i = 0; i < 450; i++) {
            world.arrives(World.article("lwn", "many" + i, "Many", "2026-11-20T08:00:00Z"), "");
        }
        var ids = new ArrayList<String>();
        world.catalogue()
                .articles(CategoryPath.ALL, _ -> true)
                .forEachRemaining(it -> ids.add(it.article().id().value()));
        assertThat(ids).hasSize(453).doesNotHaveDuplicates();
    }

    private static List<String> shown(String html) {
        return SHOWN.matcher(html).results().map(it -> it.group(1)).toList();
    }

    private static Optional<String> way(String html, String rel) {
        return Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1).replace("&amp;", "&"))
                .findFirst();
    }
}
