package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.Article;
import tributary.store.Pass;

/// Articles that a feed cuts, completed from a site on loopback.
class FullTextTest {
    private static final String OPENING = "The council decided on the old bridge at the mill";
    private static final String STORY = "<p>" + OPENING + " after a long debate, and the work begins in spring.</p>"
            + "<p>Masons from three towns will take the arches down stone by stone, number them, and set them again.</p>"
                    .repeat(4);

    @RegisterExtension
    final PageSite site = new PageSite();

    @BeforeEach
    void publish() {
        site.put("/a.rss", PageSite.rss(item(1)));
        site.put("/1.html", PageSite.page(STORY));
    }

    @Test
    void aCutArticleIsCompletedInPlaceWithoutBecomingNew() throws Exception {
        try (var running = site.running("auto")) {
            Pass first = running.pass();
            Article article = running.article("Bridge 1");
            assertThat(first.created()).isEqualTo(1);
            assertThat(article.content()).contains("Masons").doesNotContain("Read more");
            assertThat(article.revision()).isEqualTo(1);
            assertThat(article.updated()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(running.explained("Bridge 1").page()).hasPath("/1.html");

            site.later(Duration.ofHours(2));
            site.asked();
            assertThat(running.pass().updated()).isZero();
            assertThat(site.asked()).as("no page is read twice").containsExactly("/a.rss");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "always"})
    void aPageThatAsksToSubscribeFirstLeavesTheTextOfTheFeed(String wanted) throws Exception {
        site.put(
                "/1.html",
                PageSite.page(
                        "<p>" + OPENING + "</p><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in."
                                + " Plans from 4 a month with all of our newsletters, on all of your devices, cancel anytime.</p>"));
        try (var running = site.running(wanted)) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains(OPENING).doesNotContainIgnoringCase("subscribe");
            assertThat(running.explained("Bridge 1").cut()).contains("log in or to subscribe");
            site.later(Duration.ofHours(2));
            site.asked();
            running.pass();
            assertThat(site.pages()).as("it is not asked for again").isZero();
        }
    }

    @Test
    void aPageThatTellsMoreIsTakenUpToItsWall() throws Exception {
        site.put("/1.html", PageSite.page(STORY + "<p>This article is for subscribers only.</p>"));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains("Masons").doesNotContain("subscribers");
            assertThat(running.explained("Bridge 1").removed()).contains("this article is for subscribers only.");
        }
    }

    @Test
    void aPageThatFailsLeavesTheTextOfTheFeedAndIsTriedAgainAFewTimes() throws Exception {
        site.status("/1.html", 500);
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains(OPENING).doesNotContain("500", "Masons");
            assertThat(running.waiting().pages()).isEqualTo(1);
            assertThat(running.waiting().reason()).contains("500");

            for (int i = 0; i < 6; i++) {
                site.later(Duration.ofHours(25));
                running.pass();
            }
            assertThat(site.asked().stream().filter("/1.html"::equals)).hasSize(4);
            assertThat(running.waiting().without()).isEqualTo(1);
        }
    }

    @Test
    void aPageThatComesLaterCompletesItsArticle() throws Exception {
        site.status("/1.html", 503);
        try (var running = site.running("auto")) {
            running.pass();
            site.recover();
            site.later(Duration.ofHours(2));
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains("Masons");
            assertThat(running.article("Bridge 1").revision()).isEqualTo(1);
        }
    }

    @Test
    void robotsTxtIsObeyedForPages() throws Exception {
        site.put("/robots.txt", "User-agent: *\nDisallow: /1.html\n");
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.asked()).contains("/robots.txt").doesNotContain("/1.html");
            assertThat(running.waiting().reason()).contains("robots.txt");
        }
    }

    @Test
    void aFirstVisitAsksForABoundedNumberOfPagesAndLaterOnesForTheRest() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            items.append(item(i));
            site.put("/" + i + ".html", PageSite.page(STORY));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(20);
            site.later(Duration.ofHours(1));
            Pass second = running.pass();
            assertThat(site.pages()).isEqualTo(10);
            assertThat(second.created() + second.updated()).isZero();
        }
    }

    @Test
    void anOriginWhosePagesFailOneAfterAnotherIsLeftAlone() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            items.append(item(i));
            site.status("/" + i + ".html", 500);
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(3);
        }
    }

    @Test
    void anArticleOfSeveralPagesIsJoinedWithinItsHost() throws Exception {
        site.put("/1.html", PageSite.page(STORY + "<a href=/1.html?page=2>2</a>"));
        site.put(
                "/1.html?page=2",
                PageSite.page("<p>Second sheet: the keystone goes in.</p>" + "<p>The mill wheel turns.</p>"
                        + "<a href=/1.html?page=3>3</a>"));
        site.put(
                "/1.html?page=3",
                PageSite.page("<p>Third sheet: the mayor walks across.</p><a href=/1.html?page=4>4</a>"));
        site.put(
                "/1.html?page=4",
                PageSite.page("<p>Third sheet: the mayor walks across.</p><a href=/1.html?page=5>5</a>"));
        try (var running = site.running("{ body: article, next_page: 'article a' }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .contains("Masons", "keystone", "mayor walks")
                    .doesNotContainPattern("mayor[^$]*mayor");
            assertThat(site.asked()).doesNotContain("/1.html?page=5");
        }
    }

    @Test
    void whereTheFileSaysWhereTheTextStandsItIsTakenWhateverItSays() throws Exception {
        String other = "<div id=\"text\"><p>Quarry blocks arrive on barges.</p><p class=\"ad\">Buy blocks.</p></div>";
        site.put("/1.html", PageSite.page(other + "<p>Elsewhere on this site.</p>"));
        try (var running = site.running("{ body: \"#text\", remove: .ad }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .contains("barges")
                    .doesNotContain("Buy", "Elsewhere", OPENING);
        }
    }

    @Test
    void aPageThatTellsSomethingElseIsNotTaken() throws Exception {
        site.put("/1.html", PageSite.page("<p>Quarry blocks arrive on barges, and nobody knows why. </p>".repeat(20)));
        try (var running = site.running("always")) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains(OPENING).doesNotContain("barges");
            assertThat(running.explained("Bridge 1").page()).isNull();
            assertThat(running.explained("Bridge 1").cut()).contains("something else");

            site.later(Duration.ofHours(2));
            site.put("/1.html", PageSite.page(STORY));
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .as("it was a notice that passed")
                    .contains("Masons");
        }
    }

    @Test
    void aPageThatGoesOnTellingSomethingElseIsLeftAlone() throws Exception {
        site.put("/1.html", PageSite.page("<p>Please prove that you are human before you read on.</p>".repeat(9)));
        try (var running = site.running("always")) {
            for (int i = 0; i < 6; i++) {
                running.pass();
                site.later(Duration.ofHours(25));
            }
            assertThat(site.pages()).isEqualTo(4);
            assertThat(running.explained("Bridge 1").cut()).contains("something else");
        }
    }

    @Test
    void noPageIsReadWhereTheSourceWantsNone() throws Exception {
        try (var running = site.running("none")) {
            running.pass();
            assertThat(site.asked()).containsExactly("/a.rss");
        }
    }

    @Test
    void whatRecursInTheTextsOfASourceIsLeftOutAndNamed() throws Exception {
        site.put("/a.rss", PageSite.rss(boxed(1) + boxed(2) + boxed(3)));
        try (var running = site.running("none")) {
            running.pass();
            assertThat(running.article("Bridge 3").content()).as("a new source").contains("Scan");
            site.later(Duration.ofHours(2));
            site.put("/a.rss", PageSite.rss(boxed(4)));
            running.pass();

            Article article = running.article("Bridge 4");
            assertThat(article.content()).contains("Bridge 4 opens").doesNotContain("Scan", "qr.png", "Editor");
            assertThat(article.image()).isNotNull();
            assertThat(article.image().link().getPath()).isEqualTo("/4.jpg");
            assertThat(running.store().explain(article.id()).orElseThrow().removed())
                    .contains("scan and follow us", "editor: robin hood");
        }
    }

    private String boxed(int number) {
        String editor = number % 2 == 0 ? "Robin Hood" : "Friar Tuck";
        String html = "<style>.box {float: left}</style><p>Bridge " + number + " opens.</p><p><img src=/" + number
                + ".jpg></p><div class=box><div><img src=/qr.png></div><div>Scan and follow us</div></div><p class=e>Editor: "
                + editor + "</p>";
        return item(number)
                .replaceFirst(
                        "<description>.*</description>", "<description>" + html.replace("<", "&lt;") + "</description>")
                .replaceFirst("<link>[^<]*", "<link>http://a.example/" + number);
    }

    private String item(int number) {
        return site.item(number, OPENING + ". Read more");
    }

    @Test
    void whatIsWantedOtherwiseIsToldAnewInPlaceWhereTheFeedStillListsIt() throws Exception {
        try (var running = site.running("none")) {
            running.pass();
        }
        site.later(Duration.ofHours(2));
        site.asked();
        try (var running = site.running("always", ", language: fr")) {
            running.pass();
            assertThat(site.asked()).containsExactly("/a.rss", "/robots.txt", "/1.html");
            Article article = running.article("Bridge 1");
            assertThat(article.content()).contains("Masons");
            assertThat(article.language()).isEqualTo("fr");
            assertThat(article.revision()).isEqualTo(1);
            assertThat(article.updated()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
            site.later(Duration.ofHours(2));
            site.asked();
            running.pass();
            assertThat(site.asked()).as("it is told anew once").containsExactly("/a.rss");
        }
        site.later(Duration.ofHours(2));
        try (var running = site.running("always", ", images: { lead: none }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .as("the page is kept")
                    .contains("Masons");
            assertThat(site.pages()).isZero();
        }
        site.later(Duration.ofHours(2));
        site.put("/1.html", PageSite.page(STORY + "<p>Divers look at the piers.</p>"));
        try (var running = site.running("{ body: article }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content())
                    .as("it is asked for again")
                    .contains("Masons", "Divers");
        }
    }
}
