package tributary.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Origin;
import tributary.press.Site;

/// Pages of very many sources stay readable.
class LargeTreeTest {
    private static final Site SITE = new Site(URI.create("https://news.example.org/"), false);

    @Test
    void aLargeTreeIsUnfoldedLevelByLevelWhileThereIsRoom() {
        String page = home(category("", List.of(group("small", 5), group("large", 1_000), group("medium", 100))));
        assertThat(count("class=\"place leaf\"", page)).isEqualTo(105);
        assertThat(page).contains("<span class=\"count\">1000 feeds</span>").doesNotContain("/large/s0");
        assertThat(count("class=\"count\"", page)).isEqualTo(1);
    }

    @Test
    void aCategoryOfVeryManyShowsTheFirstAndTheWayToTheRest() {
        String page = home(group("", 1_000));
        assertThat(count("class=\"place leaf\"", page)).isEqualTo(Tree.MOST);
        assertThat(page).contains("and 600 more: see <a href=\"/status\">");
    }

    @Test
    void theStatusPageSaysWhichPartItShowsAndLeadsToTheOthers() {
        var counts = new TreeMap<String, Integer>();
        counts.put("failing", 450);
        counts.put("ok", 20);
        String page = status(new StatusPage.Part("failing", 2, 3, counts));
        assertThat(page)
                .contains("<a href=\"/status\">all 470</a>", "<a href=\"/status?state=ok\">ok 20</a>")
                .contains("<a href=\"/status?state=failing\" aria-current=\"page\">failing 450</a>")
                .contains("href=\"/status?state=failing&amp;page=1\"", "Page 2 of 3", "state=failing&amp;page=3\"");
    }

    @Test
    void aSmallStatusPageHasNoWays() {
        var counts = new TreeMap<String, Integer>();
        counts.put("ok", 20);
        assertThat(status(new StatusPage.Part("", 1, 1, counts))).doesNotContain("?state=", "Page 1");
    }

    private static String status(StatusPage.Part part) {
        var report = new StatusPage.Report("All is well.", List.of(), List.of(), part);
        return new String(StatusPage.write(SITE, report), StandardCharsets.UTF_8);
    }

    private static String home(Branch root) {
        var channel = new Channel(SITE, root, "", Instant.parse("2026-11-24T12:00:00Z"), List.of());
        return new String(HomePage.print(channel).plain(), StandardCharsets.UTF_8);
    }

    private static Branch group(String name, int sources) {
        return category(
                name,
                IntStream.range(0, sources)
                        .mapToObj(i -> category(name.isEmpty() ? "s" + i : name + "/s" + i, List.of()))
                        .toList());
    }

    private static Branch category(String path, List<Branch> children) {
        var place = CategoryPath.of(path);
        Origin origin = children.isEmpty() ? new Origin(path, path, null, null) : null;
        return new Branch(place, path, new ArrayList<>(place.names()), origin, children);
    }

    private static long count(String what, String page) {
        return Pattern.compile(Pattern.quote(what)).matcher(page).results().count();
    }
}
