package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tributary.article.Doubt;
import tributary.store.Worth;

/// What publishers see of it that articles are completed: no more requests than are worth it, and none while they
/// want to be left alone.
class PoliteFullTextTest {
    private static final String OPENING = "The council decided on the old bridge at the mill after a long debate.";
    private static final String MORE = "<p>" + OPENING + "</p>"
            + "<p>Masons from three towns will take the arches down stone by stone, number them, and set them again.</p>"
                    .repeat(4);

    @RegisterExtension
    final PageSite site = new PageSite();

    @Test
    void pagesThatTellNoMoreAreAskedForNoMoreButForOneNowAndThen() throws Exception {
        tell(1, 40, PageSite.page("<p>" + OPENING + "</p>"));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(Worth.enough(Doubt.SAID));
            assertThat(running.waiting().passed()).isEqualTo(40 - Worth.enough(Doubt.SAID));
            assertThat(running.explained("Bridge 1").cut()).contains("told no more than its feed");

            hourly(running, 41, 100, PageSite.page("<p>" + OPENING + "</p>"));
            assertThat(site.pages()).as("of 60 articles").isBetween(3L, 7L);
        }
    }

    @Test
    void ofShortPostsThatAreWholeOnlyAFewPagesAreAskedFor() throws Exception {
        posts(30, it -> false);
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(Worth.enough(Doubt.SHORT));
            assertThat(running.waiting().passed()).isEqualTo(30 - Worth.enough(Doubt.SHORT));
            assertThat(running.articles())
                    .map(it -> String.valueOf(running.explained(it.title()).cut()))
                    .anyMatch(it -> it.contains("for short texts"));
        }
    }

    @Test
    void whereSomeShortPostsAreCutAndOthersNotNoneStaysCut() throws Exception {
        posts(30, it -> it % 2 == 0);
        try (var running = site.running("auto")) {
            running.pass();
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.articles())
                    .filteredOn(it -> it.content().contains("Masons"))
                    .hasSize(15);
        }
    }

    @Test
    void wholePostsBesideTextsThatSayTheyAreCutDoNotKeepTheseFromBeingCompleted() throws Exception {
        var items = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            items.append(site.item(i, i % 4 == 0 ? OPENING + " Read more" : post(i)));
            site.put("/" + i + ".html", PageSite.page(i % 4 == 0 ? MORE : post(i)));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(running.articles())
                    .filteredOn(it -> it.content().contains("Masons"))
                    .hasSize(5);
            assertThat(site.pages()).isEqualTo(5 + Worth.enough(Doubt.SHORT));
        }
    }

    /// Short posts that end well, some of which go on on their pages.
    private void posts(int count, IntPredicate isCut) {
        var items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            items.append(site.item(i, isCut.test(i) ? "<p>" + OPENING + "</p>" : post(i)));
            site.put("/" + i + ".html", PageSite.page(isCut.test(i) ? MORE : post(i)));
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
    }

    private static String post(int number) {
        return "<p>The ferry of number " + number + " goes again." + " All is well at the pier.".repeat(number % 5)
                + "</p>";
    }

    @Test
    void aSourceWhosePagesBeginToTellMoreIsCompletedAgainWithThoseThatWerePassedOver() throws Exception {
        tell(1, 10, PageSite.page("<p>" + OPENING + "</p>"));
        try (var running = site.running("auto")) {
            running.pass();
            hourly(running, 11, 30, PageSite.page(MORE));
            site.later(Duration.ofHours(1));
            running.pass();
            assertThat(running.article("Bridge 30").content()).contains("Masons");
            assertThat(running.article("Bridge 12").content()).contains("Masons");
            assertThat(running.waiting().passed()).isZero();
        }
    }

    @Test
    void aSourceThatWantsAllPagesIsNotLearnt() throws Exception {
        tell(1, 15, PageSite.page("<p>" + OPENING + "</p>"));
        try (var running = site.running("always")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(15);
        }
    }

    @Test
    void aPageThatAsksToBeLeftAloneSilencesItsOriginOverARestartAsLongAsItSays() throws Exception {
        tell(1, 3, PageSite.page(MORE));
        site.retryAfter(Duration.ofHours(5));
        site.status("/3.html", 429);
        site.status("/2.html", 429);
        site.status("/1.html", 429);
        try (var running = site.running("auto")) {
            running.pass();
            assertThat(site.pages()).isEqualTo(1);
        }
        site.recover();
        try (var running = site.running("auto")) {
            site.later(Duration.ofHours(4));
            running.pass();
            assertThat(site.asked()).isEmpty();
            site.later(Duration.ofMinutes(61));
            running.pass();
            assertThat(running.article("Bridge 3").content()).contains("Masons");
        }
    }

    @Test
    void anOriginWhosePagesGoOnFailingRestsLongerAndLongerOverRestarts() throws Exception {
        tell(1, 30, PageSite.page(MORE));
        for (int i = 1; i <= 30; i++) {
            site.status("/" + i + ".html", 500);
        }
        int hours = 24;
        for (int i = 0; i < hours; i++) {
            try (var running = site.running("auto")) {
                running.pass();
                site.later(Duration.ofHours(1));
            }
        }
        assertThat(site.pages()).as("in a day").isBetween(6L, 8L);
    }

    @Test
    void anArticleOfWhichALaterSheetFailsWaitsForTheWholeOfIt() throws Exception {
        tell(1, 1, PageSite.page(MORE + "<a href=/1.html?page=2>2</a>"));
        site.status("/1.html?page=2", 503);
        site.put("/1.html?page=2", PageSite.page("<p>Second sheet: the keystone goes in, and all cheer.</p>"));
        try (var running = site.running("{ body: article, next_page: 'article a' }")) {
            running.pass();
            assertThat(running.article("Bridge 1").content()).doesNotContain("Masons");
            site.recover();
            site.later(Duration.ofHours(2));
            running.pass();
            assertThat(running.article("Bridge 1").content()).contains("Masons", "keystone");
        }
    }

    /// The feed lists these items, newest first; each has this page.
    private void tell(int first, int last, String page) {
        var items = new StringBuilder();
        for (int i = last; i >= first; i--) {
            items.append(site.item(i, OPENING + " Read more"));
            site.put("/" + i + ".html", page);
        }
        site.put("/a.rss", PageSite.rss(items.toString()));
    }

    /// One item an hour.
    private void hourly(PageSite.Running running, int first, int last, String page) throws InterruptedException {
        for (int i = first; i <= last; i++) {
            site.later(Duration.ofHours(1));
            tell(i, i, page);
            running.pass();
        }
    }
}
