package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.draft.Draft;

class WantingTest {
    private static final String LONG =
            "The council decided that the old bridge will be repaired this spring. ".repeat(20);

    @ParameterizedTest
    @ValueSource(strings = {"…", "[...]", "... <a href='https://a.example/'>Read more</a>", "阅读全文", "Weiterlesen »"})
    void aTextThatSaysThatItGoesOnIsCut(String end) {
        assertThat(cut(draft(null, "<p>" + LONG + end + "</p>"))).isTrue();
    }

    @Test
    void aLongTextIsWholeAndAMereSummaryIsNot() {
        assertThat(cut(draft(null, LONG))).isFalse();
        assertThat(cut(draft("The council decided on the bridge.", null))).isTrue();
        assertThat(cut(draft(null, null))).isTrue();
    }

    @Test
    void aRecordingIsItsOwnText() {
        var episode = new Draft(
                null,
                "Episode",
                null,
                null,
                null,
                List.of(),
                "Short.",
                null,
                List.of(),
                List.of(new Draft.Attachment("https://a.example/1.mp3", "audio/mpeg", null, null)),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
        assertThat(cut(episode)).isFalse();
    }

    @Test
    void aPageTellsTheSameStoryByItsWords() {
        String said = Wanting.html(draft("The council decided that the old bridge will be repaired.", null));
        String notice =
                "Please accept our cookies to go on. We value your privacy and that of our partners. ".repeat(9);
        assertThat(Wanting.tellsSame("A bridge", said, "A bridge", LONG)).isTrue();
        assertThat(Wanting.tellsSame("A bridge", said, "A bridge", notice)).isFalse();
    }

    @Test
    void aPageTellsTheSameStoryAtLengthUnderItsTitle() {
        String teaser = "Nobody expected that: here is why drivers will curse until autumn comes around again.";
        assertThat(Wanting.tellsSame("Old bridge closed", teaser, "Old bridge closed | Post", LONG))
                .isTrue();
        assertThat(Wanting.tellsSame("Old bridge closed", teaser, "Old bridge closed", "It is closed."))
                .isFalse();
        assertThat(Wanting.tellsSame("Old bridge closed", teaser, "Page not found", LONG))
                .isFalse();
        assertThat(Wanting.tellsSame("Bridges", teaser, "Bridges and more", LONG))
                .isFalse();
    }

    @Test
    void aPageThatTellsNoMoreIsTakenOnlyWhereAllAre() {
        assertThat(Wanting.isLonger(LONG, LONG + LONG, false)).isTrue();
        assertThat(Wanting.isLonger(LONG, LONG, false)).isFalse();
        assertThat(Wanting.isLonger(LONG, LONG, true)).isTrue();
        assertThat(Wanting.isLonger(LONG, " ", true)).isFalse();
    }

    private static boolean cut(Draft draft) {
        return Wanting.doubt(draft, new Clipped(List.of())).isPresent();
    }

    private static Draft draft(@Nullable String summary, @Nullable String content) {
        return new Draft(
                null,
                "A bridge",
                null,
                null,
                null,
                List.of(),
                summary,
                content,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
    }
}
