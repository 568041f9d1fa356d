package tributary.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.compare.Guards;
import tributary.story.PackedId;

class SketchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatIsKeptIsWhatWasMade() {
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("word").append(i * 7919 % 1009).append(i % 13 == 0 ? " 1,234 " : " ");
        }
        Sketch sketch = Sketch.of("Ten words, part 3, on Monday", text.toString(), NOON);
        assertThat(Sketch.of(sketch.bytes()).bytes()).isEqualTo(sketch.bytes());
        assertThat(Sketch.of(sketch.bytes())).usingRecursiveComparison().isEqualTo(sketch);
        assertThat(sketch.bytes().length).isLessThan(1100);
    }

    @Test
    void shinglesAreKeptWithWhereTheyStandFirst() {
        var text = new StringBuilder();
        for (int i = 0; i < 1600; i++) {
            text.append("word").append(i % 800).append(' ');
        }
        Sketch half = Sketch.of("", text.substring(0, text.length() / 2), null);
        Sketch whole = Sketch.of(Sketch.of("", text.toString(), null).bytes());
        for (int i = 0; i < whole.sample.length; i++) {
            int there = Arrays.binarySearch(half.sample, whole.sample[i]);
            if (there >= 0) {
                assertThat(whole.place(i)).isBetween((half.place(there) - 1) / 2, half.place(there) / 2);
            }
        }
    }

    @Test
    void smallWordsNameNothing() {
        assertThat(Naming.names(Words.of("Das Wichtigste am Abend"), Words.of("")))
                .hasSize(2);
        assertThat(Naming.names(Words.of("Lo que hay que saber de la crisis"), Words.of("")))
                .hasSize(3);
    }

    @Test
    void aDamagedSketchIsEmpty() {
        byte[] bytes =
                Sketch.of("A title", "Some text that goes on for a while", NOON).bytes();
        assertThat(Sketch.of(new byte[0]).bytes()).isEqualTo(Sketch.EMPTY.bytes());
        assertThat(Sketch.of(java.util.Arrays.copyOf(bytes, 20)).bytes()).isEqualTo(Sketch.EMPTY.bytes());
    }

    @Test
    void aSketchOfTheVersionBeforeIsReadWithoutItsHeading() {
        Sketch sketch = Sketch.of("A title of some words", "Some text that goes on for a while", NOON);
        byte[] now = sketch.bytes();
        int heading = 13 + (now[12] & 0xff);
        byte[] before = new byte[now.length - Heading.BYTES];
        System.arraycopy(now, 0, before, 0, heading);
        System.arraycopy(now, heading + Heading.BYTES, before, heading, before.length - heading);
        before[0] = 4;
        Sketch read = Sketch.of(before);
        assertThat(read.heading).isEqualTo(Heading.UNKNOWN);
        assertThat(read.sample).isEqualTo(sketch.sample);
        assertThat(read.terms).isEqualTo(sketch.terms);
    }

    @Test
    void aHeadingTellsWhatStandsBeforeAnotherTitle() {
        assertThat(before("The morning read: Crews walk out", "Crews walk out")).isEqualTo(15);
        assertThat(before("UPDATE 1-Crews walk out", "Crews walk out")).isEqualTo(5);
        assertThat(before("早安读报：船员罢工", "船员罢工")).isEqualTo(12);
        assertThat(before("Crews walk out | The Courier", "Crews walk out")).isZero();
        assertThat(before("Crews walk out", "The morning read: Crews walk out")).isZero();
        assertThat(Heading.of(Words.of("AW: Crews walk out")).answers()).isTrue();
        assertThat(Heading.of(Words.of("回复：船员罢工")).answers()).isTrue();
        assertThat(Heading.of(Words.of("Crews walk out")).answers()).isFalse();
        assertThat(Heading.of(Words.of("Crews walk out and more")).more()).isTrue();
        assertThat(Heading.of(Words.of("船员罢工等")).more()).isTrue();
        assertThat(Heading.of(Words.of("フェリー欠航ほか")).more()).isTrue();
        assertThat(Heading.of(Words.of("Crews want more")).more()).isFalse();
    }

    private static int before(String title, String other) {
        return Heading.of(Words.of(title)).before(Heading.of(Words.of(other)));
    }

    @Test
    void wordsAreComparableAcrossScriptsAndSpellings() {
        assertThat(Words.of("ＡＢＣ 1,234 國").at(0)).isEqualTo(Words.hash("abc"));
        assertThat(Words.of("1,234").at(0)).isEqualTo(Words.of("1234").at(0));
        assertThat(Words.of("07").at(0)).isEqualTo(Words.of("7").at(0));
        assertThat(Words.of("國").at(0)).isEqualTo(Words.of("国").at(0));
        assertThat(Words.of("東京").size()).isEqualTo(2);
    }

    @Test
    void titlesOfASeriesDifferByMark() {
        assertThat(differ("News, March 6, 2026", "News, March 24, 2026")).isTrue();
        assertThat(differ("Tales, Part One", "Tales, Part Two")).isTrue();
        assertThat(differ("天气预报 3月3日", "天气预报 3月4日")).isTrue();
        assertThat(differ("游记（上篇）", "游记（下篇）")).isTrue();
        assertThat(differ("The 2025 guide", "The guide")).isFalse();
        assertThat(differ("Sales of 2025 rise", "Sales of 20…")).isFalse();
    }

    @Test
    void idsArePackedWithoutLoss() {
        var packed = new byte[3 * PackedId.BYTES];
        for (int i = 0; i < 1000; i++) {
            ArticleId id = ArticleId.of(new SourceId("s"), "k" + i);
            PackedId.put(id, packed, 1);
            assertThat(PackedId.get(packed, 1)).isEqualTo(id);
            assertThat(PackedId.is(id, packed, 1)).isTrue();
        }
    }

    @Test
    void markupIsNoText() {
        assertThat(Plain.of("<p title=\"a > b\">fa<b>st</b></p><p>AT&amp;T &#x27;s</p>")
                        .strip())
                .isEqualTo("fast\n\nAT&T 's");
    }

    private static boolean differ(String a, String b) {
        return Guards.differByMark(Sketch.of(a, "", null), Sketch.of(b, "", null));
    }
}
