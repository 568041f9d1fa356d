package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.sketch.Sketch;

/// Two robberies, told by two papers each in their own words.
class StoriesTest {
    private final Window window = new Window(100);

    @Test
    void eventsOfAKindAreToldApartByTheirFigures() {
        Story harbour = story("Jeweller robbed in broad daylight", """
                Two masked men robbed a jeweller in the old town on Tuesday and fled with watches worth 48,000 euros,
                police said. They entered the shop at 10.40, threatened the clerk, 57, and smashed four glass cases.
                A passer-by noted the number of their car. Police ask witnesses to call 110.""");
        Story otherPaper = story("Police look for men who took watches", """
                After the robbery of a jeweller police are looking for two men in a dark car. They had smashed glass cases
                at 10.40 and taken watches for 48,000 euros while the clerk, 57, lay on the floor. Nobody was hurt.""");
        Story mall = story("Masked men rob jeweller in mall", """
                Three masked men robbed a jeweller in a mall on Saturday and fled with rings worth 9,300 euros, police
                said. They entered the shop at 18.15, threatened the owner, 34, and smashed two glass cases. A guard
                followed their car for a while. Police ask witnesses to call.""");
        Story mallAgain = story("Jeweller robbed: car found", """
                The car in which three men fled from a mall after they had robbed a jeweller was found burnt out. The
                owner, 34, had been threatened at 18.15; rings for 9,300 euros are gone, and glass cases smashed.""");

        assertThat(otherPaper).isEqualTo(harbour);
        assertThat(mall).isNotEqualTo(harbour);
        assertThat(mallAgain).isEqualTo(mall);
    }

    private Story story(String title, String text) {
        var source = new SourceId("paper-" + title.length());
        Sketch sketch = Sketch.of(title, text.replace('\n', ' '), Instant.parse("2026-03-01T12:00:00Z"));
        return window.judge(new Telling(
                        ArticleId.of(source, title),
                        source,
                        URI.create("https://p.example/" + title.hashCode()),
                        sketch))
                .story();
    }
}
