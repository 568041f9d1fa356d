package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tributary.draft.Draft;

class RefrainTest {
    private static final String FOOT = "<div><img src=\"https://news.example/qr.png\"><p>Scan and follow us</p></div>";

    @Test
    void whatRecursAtTheEndIsLeftOut() {
        var refrain = new Refrain(entries("<p>One</p>" + FOOT, "<p>Two</p>" + FOOT, "<p>Three</p>" + FOOT), true);
        assertThat(refrain.without("<p>Four</p>" + FOOT).html())
                .contains("Four")
                .doesNotContain("follow us", "qr.png");
    }

    @Test
    void aSentenceThatRecursInTheMiddleIsTold() {
        String middle = "<p>Rain is expected.</p>";
        var refrain = new Refrain(
                entries(
                        "<p>1</p>" + middle + "<p>a</p>",
                        "<p>2</p>" + middle + "<p>b</p>",
                        "<p>3</p>" + middle + "<p>c</p>"),
                true);
        assertThat(refrain.without("<p>4</p>" + middle + "<p>d</p>").html()).contains("Rain");
    }

    @Test
    void twoEntriesAreNoPattern() {
        var refrain = new Refrain(entries("<p>One</p>" + FOOT, "<p>Two</p>" + FOOT), true);
        assertThat(refrain.without("<p>Three</p>" + FOOT).html()).contains("follow us");
    }

    @Test
    void aTextOfNothingElseStays() {
        var refrain = new Refrain(entries(FOOT, FOOT, FOOT), true);
        assertThat(refrain.without(FOOT).html()).contains("follow us");
    }

    @Test
    void nothingIsLeftOutWhereTheSourceIsNewOrDoesNotWantIt() {
        var refrain = new Refrain(entries("<p>One</p>" + FOOT, "<p>Two</p>" + FOOT, "<p>Three</p>" + FOOT), false);
        assertThat(refrain.without("<p>Four</p>" + FOOT).html()).contains("follow us");
    }

    @Test
    void aPictureOfManyEntriesRecursAndOneOfItsOwnDoesNot() {
        var refrain = new Refrain(
                entries(
                        "<img src='https://news.example/1.jpg'>" + FOOT,
                        "<img src='https://news.example/2.jpg'>" + FOOT,
                        "<img src='https://news.example/3.jpg'>" + FOOT),
                false);
        assertThat(refrain.recurs("https://news.example/qr.png")).isTrue();
        assertThat(refrain.recurs("https://news.example/1.jpg")).isFalse();
    }

    private static List<Draft> entries(String... texts) {
        return Stream.of(texts).map(RefrainTest::entry).toList();
    }

    private static Draft entry(String text) {
        return new Draft(
                null, "Title", null, null, null, List.of(), null, text, List.of(), List.of(), null, null, null);
    }
}
