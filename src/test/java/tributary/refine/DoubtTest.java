package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.Doubt;
import tributary.draft.Draft;

/// Why a text may not be all of it.
class DoubtTest {
    private static final String WORDS = "The council decided that the old bridge will be repaired this spring";
    private static final String TITLE = "A bridge is repaired";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "…",
                " ...",
                " [&#8230;]",
                " (...)",
                " [more]",
                ". <a href='https://a.example/1'>Continue reading <span>A bridge is repaired</span> →</a>",
                ".<br>Read more of this story at A. Example.",
                ".<p>Read more</p><p>Comments</p><p>Share</p>",
                " […]<p>The post <a href='https://a.example/1'>A bridge is repaired</a> appeared first on <a href='https://a.example/'>A</a>.</p>",
                " […]<p>Der Beitrag <a href='https://a.example/1'>A bridge is repaired</a> erschien zuerst auf A.</p>",
                ".<p>Weiterlesen »</p>",
                ".<p>Lire la suite</p>",
                ".<p>Leer más</p>",
                ".<p>Leggi tutto</p>",
                ".<p>Læs mere</p>",
                ".<p>Lue lisää</p>",
                ".<p>Czytaj dalej →</p>",
                ".<p>Číst dál</p>",
                ".<p>Devamını oku</p>",
                ".<p>Читать далее</p>",
                ".<p>Подробнее...</p>",
                ".<p>Διαβάστε περισσότερα</p>",
                ".<p>اقرأ المزيد</p>",
                ".<p>להמשך קריאה</p>",
                ".<p>और पढ़ें</p>",
                ".<p>อ่านต่อ</p>",
                ".<p>Xem thêm</p>",
                ".<p>Baca selengkapnya</p>",
                "。<p>查看全文</p>",
                "。阅读全文>>",
                "。[详情]",
                "。続きを読む",
                ".<p>더 보기</p>"
            })
    void whatSaysThatItGoesOn(String end) {
        assertThat(of(TITLE, WORDS + end)).isEqualTo(Doubt.SAID);
        assertThat(of(TITLE, (WORDS + ". ").repeat(20) + WORDS + end)).isEqualTo(Doubt.SAID);
    }

    @Test
    void nothingAtAllIsTheSurestCut() {
        assertThat(of(TITLE, "<p> </p>")).isEqualTo(Doubt.SAID);
    }

    @Test
    void whatEndsWithinASentenceBreaksOff() {
        assertThat(of(TITLE, WORDS)).isEqualTo(Doubt.BROKEN);
        assertThat(of(TITLE, (WORDS + ". ").repeat(20) + WORDS)).isEqualTo(Doubt.BROKEN);
        assertThat(of(
                        "桥",
                        "市议会决定今年春天修复这座古老的石桥，工程将从下个月开始。来自三个城镇的石匠将把拱门一块一块地拆下来，"
                                + "市议会决定今年春天修复这座古老的石桥，工程将从下个月开始。来自三个城镇的石匠将把拱门一块一块"))
                .isEqualTo(Doubt.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The editors</p>",
                "<p>Photo: Jane Doe, The Example</p>",
                "<p>#bridges #mill</p>",
                " https://a.example/x"
            })
    void whatStandsBelowALongTextIsNoTornSentence(String end) {
        assertThat(of(TITLE, (WORDS + ". ").repeat(20) + end)).isNull();
    }

    @Test
    void aShortTextThatEndsWellIsOnlyShort() {
        assertThat(of(TITLE, WORDS + ".")).isEqualTo(Doubt.SHORT);
        assertThat(of(TITLE, "ราคาน้ำมันปรับขึ้นอีกครั้งในวันพรุ่งนี้ตามราคาตลาดโลกที่สูงขึ้น"))
                .isEqualTo(Doubt.SHORT);
    }

    @Test
    void aShortTextWithoutATitleOfItsOwnOrThatLeadsAwayIsANote() {
        assertThat(of(null, WORDS + ".")).isEqualTo(Doubt.NOTE);
        assertThat(of("The council decided that…", WORDS + ".")).isEqualTo(Doubt.NOTE);
        assertThat(of(TITLE, WORDS + ", says <a href=\"https://b.example/\">the paper</a>."))
                .isEqualTo(Doubt.NOTE);
        assertThat(of(TITLE, WORDS + ".<p><a href=\"https://a.example/1#comments\">2 comments</a></p>"))
                .isEqualTo(Doubt.SHORT);
    }

    @Test
    void textsThatAreAllCutAtOneLengthBreakOff() {
        var drafts = new ArrayList<Draft>();
        IntStream.range(10, 20)
                .forEach(it -> drafts.add(
                        draft("T" + it, (WORDS + " number " + it).repeat(20).substring(0, 1_000))));
        assertThat(Wanting.doubt(drafts.getFirst(), new Clipped(drafts))).contains(Doubt.BROKEN);
    }

    private static @Nullable Doubt of(@Nullable String title, String summary) {
        return Wanting.doubt(draft(title, summary), new Clipped(List.of())).orElse(null);
    }

    private static Draft draft(@Nullable String title, String summary) {
        return new Draft(
                null,
                title,
                "https://a.example/1",
                null,
                null,
                List.of(),
                summary,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Draft.Plain.NOTHING);
    }
}
