package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
            assertThat(site.pages()).isEqualTo(Worth.ENOUGH);
            assertThat(running.waiting().passed()).isEqualTo(40 - Worth.ENOUGH);
            assertThat(running.explained("Bridge 1").cut()).contains("told no more than its feed");

            hourly(running, 41, 100, PageSite.page("<p>" + OPENING + "</p>"));
            assertThat(site.pages()).as("of 60 articles").isBetween(3L, 7L);
        }
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
