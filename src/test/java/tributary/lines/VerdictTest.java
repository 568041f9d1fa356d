package tributary.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tributary.extract.Extract;
import tributary.extract.Extracted;
import tributary.page.Boxes;
import tributary.page.Page;
import tributary.page.Words;

class VerdictTest {
    private static final String TOLD =
            "<p>The council of the town decided on Thursday that the old bridge will be repaired, after a long debate"
                    + " about its cost. Work begins in the spring, and lasts for about a year.</p>";

    @Test
    void everySignHasAWeight() {
        var lines = lines("<main>" + TOLD + "</main>");
        assertThat(Weights.ALL).hasSameSizeAs(new Signs(lines, about()).of(0));
    }

    @Test
    void linksToOtherStoriesAfterTheEndGoWithTheirPictures() {
        Extracted found = found(
                TOLD.repeat(6)
                        + "<div class=next-up><a href=https://town.example/a><img src=https://town.example/a.jpg>A cat was found on the roof of the town hall</a></div>"
                        + "<div class=next-up><a href=https://town.example/b><img src=https://town.example/b.jpg>Ten ways to cook a potato in the winter</a></div>");
        assertThat(found.text()).doesNotContain("cat").doesNotContain("potato");
        assertThat(found.html()).doesNotContain("a.jpg").doesNotContain("b.jpg");
    }

    @Test
    void aCaptionStaysUnderItsPictureButIsNoText() {
        Extracted found = found(TOLD
                + "<figure><img src=https://town.example/bridge.jpg><figcaption>The bridge at dawn</figcaption></figure>"
                + TOLD.repeat(5));
        assertThat(found.text()).doesNotContain("at dawn");
        assertThat(found.html()).contains("bridge.jpg").contains("The bridge at dawn");
    }

    @Test
    void whoSaidAQuoteStaysWithIt() {
        String quote = "<blockquote class=embed><p>We crossed the new bridge today, and it holds very well indeed.</p>";
        String name = "&mdash; Ada of the valley (@ada) <a href=https://posts.example/1>March 5, 2024</a>";
        assertThat(found(TOLD.repeat(3) + quote + name + "</blockquote>" + TOLD.repeat(3))
                        .text())
                .contains("— Ada of the valley (@ada) March 5, 2024");
        assertThat(signs(quote + name + "</blockquote>")).isTrue();
        assertThat(signs(quote + "</blockquote><p>" + name + "</p>")).isFalse();
    }

    @Test
    void aTableIsToldAsAWhole() {
        String told = "<p>河谷里的桥由镇上的人们修建，下表列出它们的年代和材料，以及现在的样子。</p>";
        String row =
                "<tr><td>北桥</td><td>木</td><td>1889</td><td>已拆</td></tr><tr><td>南桥</td><td>铁</td><td>1931</td><td>同上</td></tr>";
        assertThat(found(told + "<table><tr><td>名称</td><td>材料</td><td>年代</td><td>备注</td></tr>" + row.repeat(20)
                                + "</table>")
                        .text())
                .contains("名称\n材料\n年代\n备注\n北桥\n木\n1889\n已拆\n南桥")
                .endsWith("同上");
    }

    @Test
    void codeKeepsItsLines() {
        Extracted found = found(TOLD.repeat(3) + "<pre>first = 1;\nsecond = 2;</pre>" + TOLD.repeat(3));
        assertThat(found.text()).contains("first = 1;\nsecond = 2;");
    }

    private static Extracted found(String article) {
        String page = "<html><body><article><h1>A bridge is repaired</h1>" + article + "</article></body></html>";
        return Extract.page(Page.of(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean signs(String body) {
        List<Line> all = lines(body).all();
        return all.get(1).signs(all.get(0));
    }

    private static Lines lines(String body) {
        var boxes = Boxes.of(Jsoup.parse(body).body(), new Words());
        return new Lines(boxes, boxes.root);
    }

    private static Signs.About about() {
        return new Signs.About("A title", "", "", List.of(), "");
    }
}
