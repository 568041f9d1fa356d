package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.story.Tellings.telling;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts that bring another one's words and have their own around them: about the article, or it with a byline.
class AroundTest {
    private static final String TITLE = "Ferries to the islands stay in port as crews walk out";
    private static final String ARTICLE = words("report", 300) + ".";

    @Test
    void aLetterNamedAfterTheArticleThatItBringsIsNone() {
        String letter = words("greeting", 9) + ". " + ARTICLE + " " + words("brief", 45) + ".";
        assertThat(isCopy("The morning read: " + TITLE, letter)).isFalse();
    }

    @Test
    void aLetterThatGreetsAtLengthIsNone() {
        String letter = words("greeting", 30) + ". " + ARTICLE + " " + words("brief", 45) + ".";
        assertThat(isCopy("Sundays: " + TITLE, letter)).isFalse();
    }

    @Test
    void theReportOfTheNextDayIsNone() {
        String next = words("news", 110) + ". " + ARTICLE;
        assertThat(isCopy("Day two: " + TITLE, next)).isFalse();
    }

    @Test
    void aNoticeThatQuotesTheArticleIsNone() {
        String notice = words("sorry", 30) + " " + words("report", 115) + ".";
        assertThat(isCopy("Correction: " + TITLE, notice)).isFalse();
    }

    @Test
    void aNoticeThatQuotesTheBeginningOfALongArticleIsNone() {
        for (int n = 0; n < 20; n++) {
            String report = "report" + n + "x";
            String notice = words("sorry" + n + "x", 26) + " " + words(report, 50) + ".";
            assertThat(isCopy("Correction: " + TITLE, notice, words(report, 600) + "."))
                    .isFalse();
        }
    }

    @Test
    void anAnswerThatBringsTheArticleIsNone() {
        assertThat(isCopy("Re: " + TITLE, ARTICLE + " " + words("answer", 40) + "."))
                .isFalse();
    }

    @Test
    void aCommentAboveAnArticleUnderATitleOfItsOwnIsNone() {
        assertThat(isCopy("Comment0 comment1 comment2 comment3…", words("comment", 60) + ". " + ARTICLE))
                .isFalse();
    }

    @Test
    void aLetterUnderATitleOfItsOwnThatLeavesOutAFooterIsNone() {
        String letter = words("greeting", 12) + ". " + ARTICLE + " " + words("brief", 45) + ".";
        assertThat(isCopy("The greeting0 of Thursday", letter, ARTICLE + " " + words("footer", 18) + "."))
                .isFalse();
    }

    @Test
    void aDigestNamedAfterItsFirstArticleAndMoreIsNone() {
        String digest = ARTICLE + " " + words("second", 100) + ". " + words("third", 100) + ".";
        assertThat(isCopy(TITLE + " y más", digest)).isFalse();
        assertThat(isCopy(TITLE + " (video)", digest)).isTrue();
    }

    @Test
    void anAnswerThatSaysNextToNothingIsACopy() {
        assertThat(isCopy("Re: " + TITLE, ARTICLE + " Well said.")).isTrue();
    }

    @Test
    void anArticleWithANoteBeforeItIsACopy() {
        assertThat(isCopy("Exclusive | " + TITLE, words("note", 28) + ". " + ARTICLE))
                .isTrue();
    }

    @Test
    void anArticleWithABylineAndAFooterIsACopy() {
        assertThat(isCopy("Video: " + TITLE, "By Ada Poole. " + ARTICLE + " " + words("footer", 45) + "."))
                .isTrue();
    }

    @Test
    void anArticleThatGoesOnWithWhatIsNewIsACopy() {
        assertThat(isCopy("UPDATE 1-" + TITLE, "LONDON (Wire) - " + ARTICLE + " " + words("update", 90) + "."))
                .isTrue();
    }

    @Test
    void aSummaryOfAnArticleUnderALongerTitleIsACopy() {
        String article = words("byline", 9) + ". " + ARTICLE + " " + words("rest", 60) + ".";
        assertThat(isCopy("Travel at Easter: " + TITLE, article, words("report", 80) + "…"))
                .isTrue();
    }

    private static boolean isCopy(String title, String text) {
        return isCopy(title, text, ARTICLE);
    }

    private static boolean isCopy(String title, String text, String article) {
        var window = new Window(100);
        window.judge(telling("a", TITLE, article));
        return window.judge(telling("b", title, text)).copyOf() != null;
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }
}
