package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.draft.Draft;

class ClippedTest {
    private static final String STORY =
            "The masons of the valley number the stones of the old bridge before they take it down. ";

    @Test
    void textsThatAllBreakOffAtOneLengthAreCut() {
        assertThat(cut(IntStream.range(0, 8)
                        .mapToObj(i -> story(i).substring(0, 500))
                        .toList()))
                .isEqualTo(8);
        List<String> words = IntStream.range(0, 8)
                .mapToObj(i -> story(i).substring(0, 500).replaceFirst("\\s\\S*$", ""))
                .toList();
        assertThat(cut(words)).isGreaterThan(5);
    }

    @Test
    void textsThatBreakOffAtOneNumberOfBytesAreCut() {
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> "ab".repeat(i * 7) + "桥".repeat(300))
                .map(it -> new String(it.getBytes(StandardCharsets.UTF_8), 0, 600, StandardCharsets.UTF_8)
                        .replace("\ufffd", ""))
                .toList();
        assertThat(cut(texts)).isEqualTo(8);
    }

    @Test
    void ofTextsThatAreCutTheShortOnesAreWhole() {
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> i < 2 ? "Note " + i + " is short and whole." : story(i).substring(0, 400))
                .toList();
        assertThat(cut(texts)).isEqualTo(6);
    }

    @Test
    void wholeTextsAreNotCut() {
        assertThat(cut(IntStream.range(0, 8)
                        .mapToObj(i -> story(i).repeat(1 + i % 3).strip())
                        .toList()))
                .as("of many lengths")
                .isZero();
        assertThat(cut(IntStream.range(0, 8)
                        .mapToObj(i -> i + " " + STORY.strip())
                        .toList()))
                .as("of one length, each a sentence")
                .isZero();
        assertThat(cut(IntStream.range(0, 8).mapToObj(i -> "note " + i).toList()))
                .as("a word or two")
                .isZero();
        assertThat(cut(List.of(story(1).substring(0, 300), story(2).substring(0, 300))))
                .as("too few to tell")
                .isZero();
    }

    private static String story(int number) {
        return "Day " + number + ": " + (number % 2 == 0 ? "again " : "") + STORY.repeat(12 + number);
    }

    private static long cut(List<String> texts) {
        List<Draft> drafts = texts.stream().map(ClippedTest::draft).toList();
        var clipped = new Clipped(drafts);
        return drafts.stream().filter(clipped::cuts).count();
    }

    private static Draft draft(String text) {
        return new Draft(
                null,
                "A bridge",
                null,
                null,
                null,
                List.of(),
                null,
                text,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
    }
}
