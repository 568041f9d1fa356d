package tributary.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.extract.Extract;
import tributary.page.Page;

/// Which heading of a page is the title of its article, and which part of it.
class HeadingsTest {
    private static final URI LINK = URI.create("https://valley.example/2024/bridge.html");

    private static final String STATED = "<meta property=og:title content='How to cross the bridge'>";

    @Test
    void aLabelInAnElementOfItsOwnIsNoPartOfTheTitle() {
        assertThat(title("The old bridge opens again", "<h1><span>Traffic</span> The old bridge opens again</h1>"))
                .isEqualTo("The old bridge opens again");
    }

    @Test
    void aLabelBeforeABarIsNoPartOfTheTitle() {
        assertThat(title("The old bridge opens again", "<h1>Traffic | The old bridge opens again</h1>"))
                .isEqualTo("The old bridge opens again");
    }

    @Test
    void aSubtitleBelowTheTitleIsNoPartOfIt() {
        assertThat(title(
                        "The old bridge opens again - Valley News",
                        "<h1>The old bridge opens again<small>After three years of work</small></h1>"))
                .isEqualTo("The old bridge opens again");
    }

    @Test
    void wordsInItalicsStayInTheTitle() {
        assertThat(title("Why we read Moby Dick - Valley News", "<h1>Why we read <i>Moby Dick</i></h1>"))
                .isEqualTo("Why we read Moby Dick");
    }

    @Test
    void aHeadingThatLeadsToTheStartNamesTheSite() {
        assertThat(title("Apple cake » Tales from the kitchen", "<h1><a href='/'>Tales from the kitchen</a></h1>"))
                .isEqualTo("Apple cake");
        assertThat(title(
                        "Tales from the kitchen : Apple cake",
                        "<h1><a href='https://valley.example/index.html'>Tales from the kitchen</a></h1>"))
                .isEqualTo("Apple cake");
    }

    @Test
    void aHeadingThatLeadsToAnotherSiteIsATitle() {
        assertThat(title("A new kind of map", "<h1><a href='https://maps.example/'>A new kind of map</a></h1>"))
                .isEqualTo("A new kind of map");
    }

    @Test
    void theOnlyHeadingSaysMoreThanATitleOfOneWord() {
        assertThat(title("Home", "<h1>Time to leave the valley</h1>")).isEqualTo("Time to leave the valley");
        assertThat(title("Home", "<h1>Start</h1>")).isEqualTo("Home");
    }

    @Test
    void aHeadingThatNobodyClosedIsNoTitle() {
        assertThat(title("The bridge", "<h1>The bridge opens<p>" + "It was closed for a long time. ".repeat(200)))
                .isEqualTo("The bridge");
    }

    @Test
    void placesToBreakAWordAreOut() {
        assertThat(title("Re\u00admem\u00adbrance", "<h1>Re\u00admem\u00adbrance of the bridge</h1>"))
                .isEqualTo("Remembrance of the bridge");
    }

    @Test
    void aHeadingPutTogetherFromPiecesGivesWayToTheTitleThatThePageStatesTwice() {
        String heading = "<h1><span>Cross it</span><span>Your bridge, your valley</span></h1>";
        assertThat(title("How to cross the bridge - Valley News", STATED + heading))
                .isEqualTo("How to cross the bridge");
        assertThat(title("Bridges to cross", STATED + "<h1>Cross <em>our</em> bridge</h1>"))
                .isEqualTo("Cross our bridge");
        assertThat(title("How to cross the bridge", STATED + "<h1><span>How we cross:</span> the bridge</h1>"))
                .isEqualTo("How we cross: the bridge");
    }

    @Test
    void aTitleThatGoesOnInThePhraseOfTheHeadingIsTheWholeTitle() {
        assertThat(title("How to cross the bridge | Valley News", STATED + "<h1>How to cross</h1>"))
                .isEqualTo("How to cross the bridge");
        assertThat(title("Crossing rivers: the bridge", "<h1>Crossing rivers</h1>"))
                .isEqualTo("Crossing rivers");
    }

    @Test
    void aTitleWithTheNumberOfItsHeadingIsTheWholeTitle() {
        String stated = "<meta property=og:title content='8 Ways across the river'>";
        assertThat(title("8 Ways across the river | Valley News", stated + "<h1>Ways across the river</h1>"))
                .isEqualTo("8 Ways across the river");
    }

    @Test
    void aHeadingThatSaysLittleOfATitleThatThePageStatesTwiceGivesWayToIt() {
        String stated = "<meta property=og:title content='Finding the safest way over an old wooden bridge'>";
        String shown = "Finding the safest way over an old wooden bridge - Valley News";
        assertThat(title(shown, stated + "<h1>Bridge tips today</h1>"))
                .isEqualTo("Finding the safest way over an old wooden bridge");
        assertThat(title(shown, stated + "<h1>The safest way over the bridge</h1>"))
                .isEqualTo("The safest way over the bridge");
    }

    @Test
    void aLabelThatBeginsWithTheNameOfTheSiteIsNoPartOfTheTitle() {
        assertThat(title("Apple cake | Valley Recipe Collection", "<h2>More to bake</h2>"))
                .isEqualTo("Apple cake");
        assertThat(title("Apple cake | Valleys and hills of home", "<h2>More to bake</h2>"))
                .isEqualTo("Apple cake | Valleys and hills of home");
    }

    @Test
    void strayMarksBeforeTheHeadDoNotTakeTheTitle() {
        String html =
                "<div>Warning: nothing to see</div><html><head><title>The old bridge is open again</title></head><body><p>"
                        + "The crossing of the river was closed for a long time, and many people had to walk around.</p></body></html>";
        assertThat(Extract.page(new Page(html.getBytes(StandardCharsets.UTF_8), LINK, null, null, null))
                        .title())
                .isEqualTo("The old bridge is open again");
    }

    @Test
    void whatAChineseTitleIsPartOfStandsBehindLowLines() {
        assertThat(title("河谷里的老桥重新开放(图)_山谷新闻_山谷网", "")).isEqualTo("河谷里的老桥重新开放(图)");
        assertThat(title("河谷里的老桥重新开放(图)--山谷新闻", "")).isEqualTo("河谷里的老桥重新开放(图)");
    }

    private static @Nullable String title(String title, String body) {
        String html = "<html lang=en><head><title>" + title + "</title></head><body>" + body
                + "<p>The crossing of the river was closed for a long time, and many people had to walk around.</p>";
        return Extract.page(new Page(html.getBytes(StandardCharsets.UTF_8), LINK, null, null, null))
                .title();
    }
}
