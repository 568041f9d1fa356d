package tributary.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final String TOLD =
            "<p>The council of the town decided on Thursday that the old bridge will be repaired, after a long debate"
                    + " about its cost. Work begins in the spring, and lasts for about a year.</p>";
    private static final String LINKS =
            "<ul>" + "<li><a href=/x>Another story of the town and of its old bridge</a></li>".repeat(12) + "</ul>";

    @Test
    void aListOfLinksGoesFromAnArticle() {
        assertThat(isListDropped(TOLD.repeat(12) + LINKS)).isTrue();
    }

    @Test
    void whereLinksAreMostOfATextTheyAreWhatItTells() {
        assertThat(isListDropped(TOLD + LINKS)).isFalse();
    }

    private static boolean isListDropped(String text) {
        Document document = Jsoup.parse("<main>" + text + "</main>");
        var boxes = Boxes.of(document.body(), new Words());
        new Pruning(boxes, false).byLinks(boxes.root);
        Box list = boxes.at(document.selectFirst("ul"));
        return list != null && list.dropped;
    }
}
