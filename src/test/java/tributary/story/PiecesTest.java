package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.story.Tellings.telling;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts that share as much as a copy does: in one piece, or all over.
class PiecesTest {
    private static final String TITLE = "Ferries to the islands stay in port as crews walk out";

    private final Window window = new Window(100);

    @Test
    void aTextThatWasEditedAllOverIsACopy() {
        window.judge(report("a", words("report", 0, 500)));
        String edited = IntStream.range(0, 500)
                .mapToObj(i -> (i % 12 == 11 ? "mended" : "report") + i)
                .collect(Collectors.joining(" "));
        assertThat(window.judge(report("b", edited)).copyOf()).isNotNull();
    }

    @Test
    void aReportThatBeginsWithTheSameWordsAndGoesOnInItsOwnIsNone() {
        window.judge(report("a", words("report", 0, 500)));
        String other = words("report", 0, 310) + " " + words("own", 0, 190);
        assertThat(window.judge(report("b", other)).copyOf()).isNull();
    }

    @Test
    void aReportThatEndsInTheWordsOfAFormerOneIsNone() {
        window.judge(report("a", words("report", 0, 500)));
        String later = words("news", 0, 180) + " " + words("report", 190, 500);
        assertThat(window.judge(report("b", later)).copyOf()).isNull();
    }

    @Test
    void aTextThatQuotesMostOfAnotherIsNone() {
        window.judge(report("a", words("report", 0, 500)));
        String quoting = words("own", 0, 95) + " " + words("report", 0, 500) + " " + words("own", 95, 190);
        assertThat(window.judge(telling("b", "What the strike tells about our harbours", quoting))
                        .copyOf())
                .isNull();
    }

    @Test
    void aTextThatWasCutUnderAnotherHeadlineIsACopy() {
        window.judge(report("a", words("report", 0, 600)));
        String cut = words("report", 0, 420) + "… Continue reading";
        assertThat(window.judge(telling("b", "No boat leaves before Monday, union says", cut))
                        .copyOf())
                .isNotNull();
    }

    @Test
    void aPassageOfAnotherTextUnderAHeadlineOfItsOwnIsNone() {
        window.judge(report("a", words("report", 0, 600)));
        String passage = words("report", 150, 570) + "… Continue reading";
        assertThat(window.judge(telling("b", "No boat leaves before Monday, union says", passage))
                        .copyOf())
                .isNull();
    }

    @Test
    void aShortReportAroundAReleaseIsNone() {
        window.judge(report("a", words("report", 0, 250)));
        String other = words("report", 0, 160) + " " + words("own", 0, 90);
        assertThat(window.judge(report("b", other)).copyOf()).isNull();
    }

    @Test
    void aReleaseWithWordsOfAnotherPlaceBeforeAndBehindItIsNone() {
        window.judge(report("a", words("here", 0, 48) + " " + words("release", 0, 140) + " " + words("we", 0, 40)));
        String other = words("there", 0, 44) + " " + words("release", 0, 140) + " " + words("they", 0, 44);
        assertThat(window.judge(report("b", other)).copyOf()).isNull();
    }

    @Test
    void aShortTextThatWasEditedAllOverIsACopy() {
        window.judge(report("a", words("report", 0, 250)));
        String edited = IntStream.range(0, 250)
                .mapToObj(i -> (i % 12 == 11 ? "mended" : "report") + i)
                .collect(Collectors.joining(" "));
        assertThat(window.judge(report("b", edited)).copyOf()).isNotNull();
    }

    @Test
    void aNewsletterThatBringsAnArticleWholeIsNone() {
        window.judge(report("a", words("report", 0, 300)));
        String letter = words("greeting", 0, 10) + " " + words("report", 0, 300) + " " + words("brief", 0, 60);
        assertThat(window.judge(telling("b", "Your letter for Thursday", letter))
                        .copyOf())
                .isNull();
    }

    @Test
    void anArticleUnderAnotherHeadlineWithAFooterIsACopy() {
        window.judge(telling("a", "Ferries stay in port", "Crews walk out. " + words("report", 0, 300)));
        String footed = "Crews walk out. " + words("report", 0, 300) + " " + words("footer", 0, 60);
        assertThat(window.judge(telling("b", "Why crews of all lines walk out", footed))
                        .copyOf())
                .isNotNull();
    }

    @Test
    void aShortReportWithOneOtherFigureIsNone() {
        window.judge(telling("a", "Orbit Media posts results for the quarter and keeps its outlook", results(412)));
        assertThat(window.judge(telling(
                                "b", "Orbit Media posts results for the quarter and keeps its outlook", results(398)))
                        .copyOf())
                .isNull();
    }

    private static String results(int revenue) {
        return "Orbit Media said on Tuesday that revenue in the quarter came to " + revenue + " million dollars, up 3.4"
                + " percent from a year ago. Net profit was 38 million dollars, or 52 cents a share. Analysts had looked"
                + " for 49 cents. Orders rose 2.1 percent to 377 million dollars. The company ended the quarter with 2140"
                + " employees and kept its outlook for the year. Shares moved 1.2 percent in early trade.";
    }

    @Test
    void aFormThatIsFilledInAgainIsNoneThoughOneHasAFooter() {
        window.judge(telling("a", "POL-CO: Crash on a car park", form("Coburg", "Ida", "Polo", "Tuesday")));
        String again = form("Gotha", "Max", "Golf", "Friday") + " " + words("footer", 0, 40);
        assertThat(window.judge(telling("b", "POL-GO: Crash on a car park", again))
                        .copyOf())
                .isNull();
    }

    private static String form(String place, String name, String car, String day) {
        return "Police in " + place + " ask who saw what came to pass on " + day
                + " on the car park of a market. A driver"
                + " nobody knows hit the " + car
                + " of a woman, and left without a word about what it would cost. Whoever"
                + " can tell more may call the station in " + place + " by day and by night. Questions of the press are"
                + " answered by " + name + ", who is at work until the evening.";
    }

    private static String words(String word, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static Telling report(String source, String text) {
        return telling(source, TITLE, text);
    }
}
