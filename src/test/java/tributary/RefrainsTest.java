package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tributary.article.Article;
import tributary.store.Pass;

/// What recurs over the articles of a source, as a reader sees it: it goes, also from those that came first.
class RefrainsTest {
    private static final String BOX = "<div class=box><img src=\"https://cdn.example/qr.png\" width=200 height=200>"
            + "<p>Scan the code and follow us</p></div>";
    private static final String OPENING = "The council decided today to repair the old stone bridge with number ";
    private static final String USUAL = "https://cdn.example/share-default.jpg";

    @RegisterExtension
    final PageSite site = new PageSite();

    @Test
    void aNewSourceIsLeftAsItIsAndRidOfWhatRecursAtTheNextVisitAlsoWhenNothingCame() throws Exception {
        tell(30);
        try (var running = site.running("none")) {
            running.pass();
            assertThat(running.articles())
                    .hasSize(30)
                    .allMatch(it -> it.content().contains("Scan"));
            Article before = running.article("Bridge 1");

            site.later(Duration.ofHours(1));
            Pass second = running.pass();
            assertThat(second.created() + second.updated()).isZero();
            assertThat(running.articles()).hasSize(30).allSatisfy(RefrainsTest::isClean);
            Article after = running.article("Bridge 1");
            assertThat(after.content()).contains("Bridge 1 opens", "/1.jpg");
            assertThat(after.updated()).isEqualTo(before.updated());
            assertThat(after.revision()).isEqualTo(1);
            assertThat(running.explained("Bridge 1").removed()).anyMatch(it -> it.contains("scan the code"));

            Instant changed = running.changed();
            for (int i = 0; i < 3; i++) {
                site.later(Duration.ofHours(1));
                running.pass();
            }
            assertThat(running.changed()).as("places changed once").isEqualTo(changed);
        }
    }

    @Test
    void whatWasLeftOutComesBackWhereItIsWantedAgainAndGoesAgain() throws Exception {
        tell(30);
        try (var running = site.running("none")) {
            running.pass();
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.articles()).allSatisfy(RefrainsTest::isClean);
        }
        site.later(Duration.ofHours(1));
        try (var running = site.running("none", ", clean: []")) {
            running.pass();
            assertThat(running.articles())
                    .hasSize(30)
                    .allMatch(it -> it.content().contains("Scan"));
            assertThat(running.explained("Bridge 1").removed()).isEmpty();
        }
        site.later(Duration.ofHours(1));
        try (var running = site.running("none")) {
            running.pass();
            assertThat(running.articles()).hasSize(30).allSatisfy(RefrainsTest::isClean);
            assertThat(running.explained("Bridge 1").removed()).anyMatch(it -> it.contains("scan the code"));
        }
    }

    @Test
    void whatWasLeftOutOfPagesComesBackWhereItIsWantedAgain() throws Exception {
        tellWithPages(
                8,
                i -> "<p>Bridge " + i + " opens ...</p>",
                i -> PageSite.page(story(i) + "<p>Anna Miller writes from the river.</p>"));
        try (var running = site.running("auto")) {
            running.pass();
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.articles())
                    .hasSize(8)
                    .allMatch(it ->
                            it.content().contains("Masons") && !it.content().contains("writes"));
        }
        site.later(Duration.ofHours(1));
        try (var running = site.running("auto", ", clean: []")) {
            running.pass();
            assertThat(running.articles())
                    .hasSize(8)
                    .allMatch(it ->
                            it.content().contains("Masons") && it.content().contains("writes"));
            assertThat(site.pages()).as("first, and once more").isEqualTo(16);
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(site.pages()).isZero();
        }
    }

    @Test
    void whereRepeatsAreWantedNothingGoes() throws Exception {
        tell(30);
        try (var running = site.running("none", ", clean: []")) {
            running.pass();
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.articles()).allMatch(it -> it.content().contains("Scan"));
        }
    }

    @Test
    void whatPagesRepeatGoesFromAllOfThemAndSoDoesThePictureThatTheyAllName() throws Exception {
        tellWithPages(
                30,
                i -> OPENING + i + ". Read more",
                i -> PageSite.page("<meta property=og:image content=" + USUAL + ">", story(i) + BOX));
        try (var running = site.running("auto")) {
            running.pass();
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.articles())
                    .hasSize(30)
                    .allMatch(it -> it.content().contains("Masons"), "is whole")
                    .allSatisfy(RefrainsTest::isClean)
                    .noneMatch(it ->
                            it.image() != null && it.image().link().toString().equals(USUAL));
        }
    }

    @Test
    void aPictureThatTurnsOutToBelongToTheSiteLeadsNoArticleAnyMore() throws Exception {
        try (var running = site.running("none")) {
            for (int i = 1; i <= 7; i++) {
                String shown = "<p>Bridge " + i + " opens.</p><p><img src=https://cdn.example/" + i + ".jpg></p>";
                site.put("/a.rss", PageSite.rss(led(site.item(i, shown))));
                running.pass();
                site.later(Duration.ofHours(1));
            }
            assertThat(running.articles()).hasSize(7).allSatisfy(it -> {
                String number = it.title().replaceAll("\\D", "");
                assertThat(it.image()).isNotNull();
                assertThat(it.image().link().getPath()).isEqualTo("/" + number + ".jpg");
            });
        }
    }

    @Test
    void aPictureOfManyItemsLeadsNoneFromTheFirstDocumentOnInWhateverSize() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            String code = i % 5 == 0 ? "<p><img src=\"https://cdn.example/code.png?r=0." + i * 7919 + "\"></p>" : "";
            String text =
                    "<p>Bridge " + i + " opens.</p>" + code + "<p><img src=https://cdn.example/" + i + ".jpg></p>";
            items.append(site.item(i, text));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("none", ", clean: []")) {
            running.pass();
            assertThat(running.articles()).hasSize(20).allSatisfy(RefrainsTest::isLedByItsOwn);
        }
    }

    @Test
    void aPictureOfTwoArticlesLeadsBothAlsoWhereTheirPagesHaveItToo() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            String picture = "<p><img src=https://cdn.example/" + (i < 9 ? i : "pair") + ".jpg></p>";
            items.append(site.item(i, picture + OPENING + i + ". Read more"));
            site.put("/" + i + ".html", PageSite.page(picture + story(i)));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(running.articles())
                    .allMatch(it -> it.content().contains("Masons"))
                    .filteredOn(it -> String.valueOf(it.image()).contains("pair.jpg"))
                    .hasSize(2);
        }
    }

    @Test
    void articlesOfTheFirstPagesLoseThePictureThatLaterOnesHaveToo() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            items.append(site.item(i, OPENING + i + ". Read more"));
            String own = "<p><img src=https://cdn.example/" + i + ".jpg></p>";
            site.put("/" + i + ".html", PageSite.page("<p><img src=" + USUAL + "></p>" + story(i) + own));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("auto", ", clean: []")) {
            running.pass();
            assertThat(running.articles()).hasSize(3).allSatisfy(RefrainsTest::isLedByItsOwn);
        }
    }

    private static void isLedByItsOwn(Article article) {
        assertThat(String.valueOf(article.image()))
                .contains("/" + article.title().replaceAll("\\D", "") + ".jpg");
    }

    @Test
    void picturesThatLoadLateStay() throws Exception {
        try (var running = site.running("none")) {
            for (int i = 1; i <= 7; i++) {
                String text = "<p>Bridge " + i + " opens.</p><figure><img src=https://cdn.example/wait.gif"
                        + " data-src=https://cdn.example/" + i + ".jpg></figure><p>It is number " + i + ".</p>";
                site.put("/a.rss", PageSite.rss(site.item(i, text)));
                running.pass();
                site.later(Duration.ofHours(1));
            }
            assertThat(running.articles())
                    .hasSize(7)
                    .allMatch(it -> it.content().contains(it.title().replaceAll("\\D", "") + ".jpg"));
        }
    }

    @Test
    void theSweepOutlivesARestart() throws Exception {
        tell(30);
        try (var running = site.running("none")) {
            running.pass();
        }
        site.later(Duration.ofHours(1));
        try (var running = site.running("none")) {
            running.pass();
            assertThat(running.articles()).allSatisfy(RefrainsTest::isClean);
        }
    }

    private static void isClean(Article article) {
        assertThat(article.content()).doesNotContain("Scan", "qr.png", "<style", "float");
        assertThat(String.valueOf(article.image())).doesNotContain("qr.png");
    }

    private static String story(int number) {
        return "<p>" + OPENING + number + ".</p>"
                + ("<p>Masons from " + number + " towns took the arches down stone by stone, and set them again.</p>")
                        .repeat(5);
    }

    /// An item with the picture that the feed names for each.
    private static String led(String item) {
        return item.replace("</item>", "<media:thumbnail url=\"" + USUAL + "\"/></item>");
    }

    /// So many items with these texts, each with its page.
    private void tellWithPages(int count, IntFunction<String> text, IntFunction<String> page) {
        var items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            items.append(site.item(i, text.apply(i)));
            site.put("/" + i + ".html", page.apply(i));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
    }

    private void tell(int count) {
        var items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            items.append(site.item(
                    i,
                    "<style>.box {float: left}</style><p>Bridge " + i + " opens.</p><p><img src=https://cdn.example/"
                            + i + ".jpg></p>" + BOX));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
    }
}
