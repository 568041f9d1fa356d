package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tributary.plan.Source;

class RefrainTest {
    private static final String FOOT = "<div><img src=\"https://news.example/qr.png\"><p>Scan and follow us</p></div>";

    @Test
    void whatRecursAtTheEndIsLeftOut() {
        Trimmed text = trimmed("<p>Four</p>" + FOOT, new Refrain(marks(FOOT), Set.of()));
        assertThat(text.content().html()).contains("Four").doesNotContain("follow us", "qr.png");
        assertThat(text.content().pictures()).isEmpty();
        assertThat(text.removed()).anyMatch(it -> it.contains("follow us"));
    }

    @Test
    void whatIsLeftOutIsLearntAllTheSame() {
        Trimmed text = trimmed("<p>Four</p>" + FOOT, new Refrain(marks(FOOT), Set.of()));
        assertThat(text.marks()).containsAll(marks(FOOT));
    }

    @Test
    void aSentenceThatRecursInTheMiddleIsTold() {
        String middle = "<p>Rain is expected.</p>";
        var refrain = new Refrain(marks(middle), Set.of());
        assertThat(refrain.without("<p>4</p>" + middle + "<p>d</p>", null).html())
                .contains("Rain");
    }

    @Test
    void aTextOfNothingElseStays() {
        assertThat(new Refrain(marks(FOOT), Set.of()).without(FOOT, null).html())
                .contains("follow us");
    }

    @Test
    void nothingIsLeftOutOfALoneEntry() {
        String text = "<p>Four</p>" + FOOT;
        assertThat(Refrain.none().without(text, null).html()).contains("follow us");
    }

    @Test
    void picturesThatLoadLateAreToldApart() {
        Set<Long> one = marks(lazy(1));
        assertThat(one).isNotEmpty().doesNotContainAnyElementsOf(marks(lazy(2)));
    }

    @Test
    void aSummaryThatWasTheOpeningOfTheTextIsTheNewOpening() {
        String box = "<p>Follow us on the channel!</p>";
        Trimmed text = trimmed(box + "<p>The bridge opens.</p>", new Refrain(marks(box), Set.of()));
        assertThat(text.summary(box + "<p>The bridge opens.</p>")).isEqualTo("The bridge opens.");
        assertThat(text.summary("A bridge.")).isEqualTo("A bridge.");
    }

    @Test
    void marksOfPicturesAreToldFromAllOthers() {
        Set<Long> marks = marks("<p>One</p>" + FOOT);
        assertThat(marks.stream().filter(Refrain::isPicture)).hasSize(1);
        assertThat(marks).hasSizeGreaterThan(1);
    }

    @Test
    void aPictureThatIsNamedIsKnownAgainAsItIsKept() {
        String written = "https://News.example:443/a b.png";
        var refrain = new Refrain(Set.of(), Refrain.marks("", null, written));
        assertThat(refrain.recurs("https://news.example/a%20b.png")).isTrue();
    }

    private static String lazy(int number) {
        return "<p><img src='https://news.example/wait.gif' data-src='https://news.example/" + number + ".jpg'></p>";
    }

    private static Set<Long> marks(String html) {
        return trimmed(html, Refrain.none()).marks();
    }

    private static Trimmed trimmed(String html, Refrain refrain) {
        return Trimmed.of(html, null, Source.Texts.USUAL, refrain, null);
    }
}
