package tributary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.page.Page;

class SheetsTest {
    private static final String PAGE = "<html><body><h1 class=head>The bridge</h1><div id=text><p>One stone.</p>"
            + "<div class=qr>Scan me</div><p>Two stones.</p></div><a class=next href='/bridge/2'>2</a></body></html>";

    @Test
    void aPersonSaysWhereTheTextStandsAndWhatIsNoPartOfIt() {
        var recipe = new Recipe(
                List.of(select("//div[@id='text']")),
                List.of(select("//h1[@class='head']")),
                List.of(),
                List.of(),
                List.of(select(".qr")),
                List.of(),
                List.of(),
                List.of(new Recipe.Replacement("Two", "Three")),
                Recipe.Shaping.NONE,
                true);
        Extracted told = read(PAGE, recipe).extracted();
        assertThat(told.title()).isEqualTo("The bridge");
        assertThat(told.text()).contains("One stone.", "Three stones.").doesNotContain("Scan");
        assertThat(told.html()).doesNotContain("Scan", "class");
    }

    @Test
    void aPageIsBroughtIntoShapeBeforeItIsRead() {
        String page = "<div id=text><div class=q><p>One stone.</p></div><table><tr><td><p>Two stones.</p></table>"
                + "<img data-hidden='/a.jpg' src='/grey.gif' width=400 height=300></div>";
        var shaping = new Recipe.Shaping(
                List.of(new Recipe.Wrapping(select("//div[@class='q']"), "blockquote")),
                List.of(select("table"), select("//tbody | //tr | //td"), select("html, body")),
                List.of("data-hidden"),
                Map.of());
        assertThat(read(page, shaped(List.of(), shaping)).extracted().html())
                .contains("<blockquote>", "src=\"https://a.example/a.jpg\"")
                .doesNotContain("<table", "<td", "grey.gif");
    }

    @Test
    void aLinkCountsWhereThePageHasWhatItsConditionSays() {
        Select link = select("a.next");
        for (String condition : List.of("#text", "//div[@id='gone']")) {
            var shaping = new Recipe.Shaping(List.of(), List.of(), List.of(), Map.of(link, select(condition)));
            assertThat(read(PAGE, shaped(List.of(link), shaping)).single())
                    .isEqualTo(condition.equals("#text") ? URI.create("https://a.example/bridge/2") : null);
        }
    }

    private static Recipe shaped(List<Select> single, Recipe.Shaping shaping) {
        List<Select> none = List.of();
        return new Recipe(List.of(select("#text")), none, none, none, none, none, single, List.of(), shaping, true);
    }

    @Test
    void whereNothingIsFoundThePageIsReadAsAny() {
        String page = "<article><h1>Bridge</h1>" + "<p>The masons number the stones of the old bridge.</p>".repeat(9)
                + "</article>";
        var recipe = Recipe.of(List.of(select("#gone")), List.of(), List.of());
        assertThat(read(page, recipe).extracted().text()).contains("masons");
    }

    @Test
    void theNextPageIsThatOfTheAddressOrWhatAPersonSays() {
        assertThat(read(PAGE, Recipe.NONE).next()).isEqualTo(URI.create("https://a.example/bridge/2"));
        String other = PAGE.replace("/bridge/2", "/continued");
        assertThat(read(other, Recipe.NONE).next()).isNull();
        assertThat(read(other, Recipe.of(List.of(), List.of(), List.of(select("a.next"))))
                        .next())
                .isEqualTo(URI.create("https://a.example/continued"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a/2, 2, true",
        "/a/2, /a/3, 3, true",
        "/a.html, /a_2.html, 2, true",
        "/a-2.html, /a-3.html, 3, true",
        "/a, /a?page=2, 2, true",
        "/a?page=2, /a?page=3, 3, true",
        "/a, /b/2, 2, false",
        "/a, /a/comment-page-2, 2, false",
        "/7, /8, 2, false",
        "/7, /8, 8, true",
        "/a, /a/3, 2, false"
    })
    void onlyTheNextNumberOfTheSameAddressGoesOn(String here, String there, int number, boolean isNext) {
        assertThat(Sequel.isNext("https://a.example" + here, "https://a.example" + there, number))
                .isEqualTo(isNext);
    }

    private static Select select(String text) {
        return Select.any(text).orElseThrow();
    }

    private static Sheet read(String page, Recipe recipe) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        return Sheets.of(
                new Page(body, URI.create("https://a.example/bridge"), "text/html; charset=utf-8", null, null),
                recipe,
                1);
    }
}
